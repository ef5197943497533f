import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

/** The statements that an account agreed with, the latest first. */
export const reconciliationsQuery = (bookId: string, id: string) =>
  infiniteQueryOptions({
    queryKey: ['book', bookId, 'reconciliations', id],
    queryFn: ({ signal, pageParam }) =>
      read(
        api.GET('/api/v1/books/{bookId}/accounts/{id}/reconciliations', {
          params: {
            path: { bookId, id },
            query: { limit: 12, ...(pageParam === null ? {} : { after: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
