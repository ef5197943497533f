import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

export const walletsKey = (bookId: string) => ['book', bookId, 'wallets'] as const;

export const walletsQuery = (bookId: string) =>
  queryOptions({
    queryKey: walletsKey(bookId),
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/books/{bookId}/wallets', {
          params: { path: { bookId }, query: { limit: 500 } },
          signal,
        }),
      ),
  });
