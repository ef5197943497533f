import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

export const ratesKey = (bookId: string) => ['book', bookId, 'rates'] as const;

export const ratesQuery = (bookId: string) =>
  queryOptions({
    queryKey: ratesKey(bookId),
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/books/{bookId}/rates', {
          params: { path: { bookId }, query: { limit: 500 } },
          signal,
        }),
      ),
  });
