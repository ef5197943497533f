import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

export const categoriesKey = (bookId: string) => ['book', bookId, 'categories'] as const;

export const categoriesQuery = (bookId: string) =>
  queryOptions({
    queryKey: categoriesKey(bookId),
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/books/{bookId}/categories', {
          params: { path: { bookId }, query: { limit: 500 } },
          signal,
        }),
      ),
  });
