import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

/** What was done in a book, newest first. */
export const activityQuery = (bookId: string) =>
  infiniteQueryOptions({
    queryKey: ['book', bookId, 'activity'],
    queryFn: ({ signal, pageParam }) =>
      read(
        api.GET('/api/v1/books/{bookId}/activity', {
          params: {
            path: { bookId },
            query: { limit: 50, ...(pageParam === null ? {} : { after: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
