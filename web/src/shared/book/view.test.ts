import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { refreshBook } from './refresh';
import { cutToView, seen } from './view';

const page = (from: number, count: number) => ({
  items: Array.from({ length: count }, (_, at) => from + at),
  next: String(from + count),
});
const three = { pages: [page(0, 100), page(100, 500), page(600, 500)], pageParams: [null, '100', '600'] };

test('a list is cut behind the page that holds the last row on screen', () => {
  expect(cutToView(three, 20).pages).toHaveLength(1);
  expect(cutToView(three, 99).pages).toHaveLength(1);
  expect(cutToView(three, 100).pageParams).toEqual([null, '100']);
  expect(cutToView(three, 1099)).toBe(three);
  expect(cutToView(three, 5000)).toBe(three);
});

test('after a write only the pages down to the view are fetched, and none of a list that nobody looks at', async () => {
  const client = new QueryClient();
  const asked: string[] = [];
  const list = (name: string) => ({
    queryKey: ['book', 'b', 'transactions', name],
    queryFn: ({ pageParam }: { pageParam: string | null }) => {
      asked.push(`${name} ${pageParam ?? 'top'}`);
      return Promise.resolve(page(Number(pageParam ?? 0), 100));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last: { next: string }) => last.next,
  });
  const shown = new InfiniteQueryObserver(client, list('shown'));
  const leave = shown.subscribe(() => undefined);
  await shown.fetchNextPage();
  await shown.fetchNextPage();
  await shown.fetchNextPage();
  client.setQueryData(['book', 'b', 'transactions', 'left'], three);
  asked.length = 0;
  seen(140);
  await refreshBook(client, 'b');
  expect(asked).toEqual(['shown top', 'shown 100']);
  leave();
});
