import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

/** The latest changes of one transaction, newest first. */
export const transactionHistoryQuery = (bookId: string, id: string) =>
  queryOptions({
    queryKey: ['book', bookId, 'history', id],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/books/{bookId}/transactions/{id}/history', {
          params: { path: { bookId, id }, query: { limit: 100 } },
          signal,
        }),
      ),
  });
