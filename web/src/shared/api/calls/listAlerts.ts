import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

export const alertsKey = (bookId: string) => ['book', bookId, 'alerts'] as const;

/** All rules of a book, in the order in which they were made. */
export const alertsQuery = (bookId: string) =>
  queryOptions({
    queryKey: alertsKey(bookId),
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/books/{bookId}/alerts', { params: { path: { bookId } }, signal })),
  });
