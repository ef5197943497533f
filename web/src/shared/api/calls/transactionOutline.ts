import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';
import type { TransactionFilter } from '../contract';

/** How many the filters find and when: what lays out a list of any length before its rows are read. */
export const outlineQuery = (bookId: string, { sort: _, ...filter }: TransactionFilter) =>
  queryOptions({
    queryKey: ['book', bookId, 'outline', filter],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/books/{bookId}/transactions/outline', {
          params: { path: { bookId }, query: filter },
          signal,
        }),
      ),
  });
