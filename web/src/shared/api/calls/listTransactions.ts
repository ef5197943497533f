import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, read } from '../client';
import type { TransactionFilter } from '../contract';

export const transactionsKey = (bookId: string) => ['book', bookId, 'transactions'] as const;

export const transactionsQuery = (bookId: string, filter: TransactionFilter) =>
  infiniteQueryOptions({
    queryKey: [...transactionsKey(bookId), filter],
    queryFn: ({ signal, pageParam }) =>
      read(
        api.GET('/api/v1/books/{bookId}/transactions', {
          params: {
            path: { bookId },
            query: {
              ...filter,
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
