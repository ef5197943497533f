import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

/** How an account's balance went since a day, or since its first one. */
export const balancesQuery = (bookId: string, id: string, from: string | null) =>
  queryOptions({
    queryKey: ['book', bookId, 'balances', id, from],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/books/{bookId}/accounts/{id}/balances', {
          params: { path: { bookId, id }, query: from === null ? {} : { from } },
          signal,
        }),
      ),
  });
