import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

export const holidaysQuery = (bookId: string) =>
  queryOptions({
    queryKey: ['book', bookId, 'holidays'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/books/{bookId}/holidays', { params: { path: { bookId } }, signal })),
  });
