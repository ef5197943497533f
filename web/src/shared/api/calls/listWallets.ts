import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../allPages';
import { api, read } from '../client';

export const walletsKey = (bookId: string) => ['book', bookId, 'wallets'] as const;

export const walletsQuery = (bookId: string) =>
  queryOptions({
    queryKey: walletsKey(bookId),
    queryFn: ({ signal }) =>
      allPages((after) =>
        read(
          api.GET('/api/v1/books/{bookId}/wallets', {
            params: { path: { bookId }, query: { limit: 500, ...(after === undefined ? {} : { after }) } },
            signal,
          }),
        ),
      ),
  });
