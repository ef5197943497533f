import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

export const recommendationsKey = (bookId: string) => ['book', bookId, 'recommendations'] as const;

export const recommendationsQuery = (bookId: string) =>
  queryOptions({
    queryKey: recommendationsKey(bookId),
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/books/{bookId}/recommendations', { params: { path: { bookId } }, signal })),
  });
