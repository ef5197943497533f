import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';
import type { TransactionFilter } from '../contract';

/** What all that the filters find earned and spent. */
export const totalQuery = (bookId: string, { sort: _, ...filter }: TransactionFilter) =>
  queryOptions({
    queryKey: ['book', bookId, 'transactionTotal', filter],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/books/{bookId}/transactions/total', {
          params: { path: { bookId }, query: filter },
          signal,
        }),
      ),
  });
