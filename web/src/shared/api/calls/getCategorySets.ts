import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

export const categorySetsQuery = (bookId: string, locale: string) =>
  queryOptions({
    queryKey: ['book', bookId, 'category-set', locale],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/books/{bookId}/category-set', {
          params: { path: { bookId }, query: { locale } },
          signal,
        }),
      ),
  });
