import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

/** What is still to come back, the oldest expense first; or what has. */
export const owedQuery = (bookId: string, settled: boolean) =>
  infiniteQueryOptions({
    queryKey: ['book', bookId, 'owed', settled],
    queryFn: ({ signal, pageParam }) =>
      read(
        api.GET('/api/v1/books/{bookId}/owed', {
          params: {
            path: { bookId },
            query: { settled, limit: 50, ...(pageParam === null ? {} : { after: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
