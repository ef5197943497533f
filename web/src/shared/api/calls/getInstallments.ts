import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

/** How a purchase is paid. */
export const installmentsQuery = (bookId: string, id: string) =>
  queryOptions({
    queryKey: ['book', bookId, 'installments', id],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/books/{bookId}/transactions/{id}/installments', {
          params: { path: { bookId, id } },
          signal,
        }),
      ),
  });
