import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

export const ratesKey = (bookId: string) => ['book', bookId, 'rates'] as const;

/** A rate file holds tens of thousands: the latest first, page by page. */
export const ratesQuery = (bookId: string) =>
  infiniteQueryOptions({
    queryKey: ratesKey(bookId),
    queryFn: ({ signal, pageParam }) =>
      read(
        api.GET('/api/v1/books/{bookId}/rates', {
          params: {
            path: { bookId },
            query: { limit: 100, ...(pageParam === '' ? {} : { after: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
