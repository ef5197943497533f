import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { Page } from './contract';

/**
 * Changes what the cache shows at once and hands back the way home. Use in a mutation: `onMutate` returns it,
 * `onError` calls it, `onSettled` invalidates, so that the server has the last word.
 */
export async function showAtOnce<T>(
  client: QueryClient,
  key: QueryKey,
  change: (current: T) => T,
): Promise<() => void> {
  await client.cancelQueries({ queryKey: key });
  const before = client.getQueriesData<T>({ queryKey: key });
  client.setQueriesData<T>({ queryKey: key }, (current) =>
    current === undefined ? current : change(current),
  );
  return () => {
    before.forEach(([each, data]) => client.setQueryData(each, data));
  };
}

export const without =
  <T extends { id: string }>(id: string) =>
  (page: Page<T>): Page<T> => ({ ...page, items: page.items.filter((item) => item.id !== id) });

export const replaced =
  <T extends { id: string }>(id: string, change: Partial<T>) =>
  (page: Page<T>): Page<T> => ({
    ...page,
    items: page.items.map((item) => (item.id === id ? { ...item, ...change } : item)),
  });
