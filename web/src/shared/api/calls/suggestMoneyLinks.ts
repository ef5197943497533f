import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

/** The money that may have come for an expense. */
export const moneySuggestionsQuery = (bookId: string, id: string) =>
  queryOptions({
    queryKey: ['book', bookId, 'links', id, 'suggestions'],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/books/{bookId}/transactions/{id}/links/suggestions', {
          params: { path: { bookId, id } },
          signal,
        }),
      ),
  });
