import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

export const contentsQuery = (bookId: string) =>
  queryOptions({
    queryKey: ['book', bookId, 'contents'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/books/{bookId}/contents', { params: { path: { bookId } }, signal })),
  });
