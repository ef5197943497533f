import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Page } from '@/shared/api/contract';

/** How far down the list on screen is looked at: the index of the last row that is drawn. */
let lastRow = 0;

export function seen(row: number): void {
  lastRow = row;
}

/** What is below the view is forgotten: it comes again when it is scrolled to, and is not fetched after each write. */
export function cutToView<T>(
  data: InfiniteData<Page<T>, string | null>,
  last: number,
): InfiniteData<Page<T>, string | null> {
  let rows = 0;
  const keep = data.pages.findIndex((page) => (rows += page.items.length) > last) + 1;
  if (keep === 0 || keep === data.pages.length) return data;
  return { pages: data.pages.slice(0, keep), pageParams: data.pageParams.slice(0, keep) };
}

const LISTS = ['transactions', 'register'];

/** Before a refetch: lists on screen end where the view ends, those that nobody looks at are dropped. */
export function forgetUnseen(client: QueryClient, bookId: string): void {
  for (const list of LISTS)
    for (const query of client.getQueryCache().findAll({ queryKey: ['book', bookId, list] })) {
      const data = query.state.data as InfiniteData<Page<unknown>, string | null> | undefined;
      if (data === undefined) continue;
      if (query.getObserversCount() === 0) client.removeQueries({ queryKey: query.queryKey, exact: true });
      // What is read by days is as long as the screen already, and the top is not fetched while one is below it.
      else if ('pages' in data && query.isActive()) {
        const short = cutToView(data, lastRow);
        if (short !== data) client.setQueryData(query.queryKey, short);
      }
    }
}
