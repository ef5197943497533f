import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../allPages';
import { api, read } from '../client';

export const periodsKey = (bookId: string) => ['book', bookId, 'periods'] as const;

/** The latest first. */
export const periodsQuery = (bookId: string, walletId: string) =>
  queryOptions({
    queryKey: [...periodsKey(bookId), walletId],
    queryFn: ({ signal }) =>
      allPages((after) =>
        read(
          api.GET('/api/v1/books/{bookId}/wallets/{walletId}/periods', {
            params: {
              path: { bookId, walletId },
              query: { limit: 100, ...(after === undefined ? {} : { after }) },
            },
            signal,
          }),
        ),
      ),
  });
