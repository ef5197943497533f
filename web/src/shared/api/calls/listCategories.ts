import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../allPages';
import { api, read } from '../client';

export const categoriesKey = (bookId: string) => ['book', bookId, 'categories'] as const;

export const categoriesQuery = (bookId: string) =>
  queryOptions({
    queryKey: categoriesKey(bookId),
    queryFn: ({ signal }) =>
      allPages((after) =>
        read(
          api.GET('/api/v1/books/{bookId}/categories', {
            params: { path: { bookId }, query: { limit: 500, ...(after === undefined ? {} : { after }) } },
            signal,
          }),
        ),
      ),
  });
