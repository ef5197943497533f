import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

/** What a statement of that day has to be compared with. */
export const unconfirmedQuery = (bookId: string, id: string, until: string) =>
  queryOptions({
    queryKey: ['book', bookId, 'unconfirmed', id, until],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/books/{bookId}/accounts/{id}/unconfirmed', {
          params: { path: { bookId, id }, query: { until } },
          signal,
        }),
      ),
  });
