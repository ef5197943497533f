import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

export const cardQuery = (bookId: string, id: string) =>
  queryOptions({
    queryKey: ['book', bookId, 'card', id],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/books/{bookId}/accounts/{id}/card', { params: { path: { bookId, id } }, signal }),
      ),
  });
