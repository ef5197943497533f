import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

/** The latest transaction with a payee, for one whose rows are not on screen. */
export const lastOfPayeeQuery = (bookId: string, payee: string) =>
  queryOptions({
    queryKey: ['book', bookId, 'lastOfPayee', payee],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/books/{bookId}/transactions', {
          params: { path: { bookId }, query: { payee, limit: 1 } },
          signal,
        }),
      ),
  });
