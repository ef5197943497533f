import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

/** The latest purchases with a card that are not paid off yet. */
export const cardInstallmentsQuery = (bookId: string, card: string) =>
  queryOptions({
    queryKey: ['book', bookId, 'installments', 'card', card],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/books/{bookId}/installments', {
          params: { path: { bookId }, query: { card, limit: 50 } },
          signal,
        }),
      ),
  });
