import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

export const goalsKey = (bookId: string) => ['book', bookId, 'goals'] as const;

/** All of them: a book has few. */
export const goalsQuery = (bookId: string) =>
  queryOptions({
    queryKey: goalsKey(bookId),
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/books/{bookId}/goals', { params: { path: { bookId } }, signal })),
  });
