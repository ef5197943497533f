import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

/** What is owed for an expense, and the money that came for it. */
export const moneyLinksQuery = (bookId: string, id: string) =>
  queryOptions({
    queryKey: ['book', bookId, 'links', id],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/books/{bookId}/transactions/{id}/links', {
          params: { path: { bookId, id } },
          signal,
        }),
      ),
  });
