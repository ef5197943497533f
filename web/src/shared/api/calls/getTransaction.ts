import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

export const transactionQuery = (bookId: string, id: string) =>
  queryOptions({
    queryKey: ['book', bookId, 'transaction', id],
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/books/{bookId}/transactions/{id}', { params: { path: { bookId, id } }, signal })),
  });
