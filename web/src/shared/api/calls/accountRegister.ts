import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

export const registerQuery = (bookId: string, id: string, days: { from?: string; to?: string }) =>
  infiniteQueryOptions({
    queryKey: ['book', bookId, 'register', id, days],
    queryFn: ({ signal, pageParam }) =>
      read(
        api.GET('/api/v1/books/{bookId}/accounts/{id}/register', {
          params: {
            path: { bookId, id },
            query: {
              ...days,
              limit: pageParam === null ? 100 : 500,
              ...(pageParam === null ? {} : { after: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
