import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../allPages';
import { api, read } from '../client';

export const accountsKey = (bookId: string) => ['book', bookId, 'accounts'] as const;

export const accountsQuery = (bookId: string) =>
  queryOptions({
    queryKey: accountsKey(bookId),
    queryFn: ({ signal }) =>
      allPages((after) =>
        read(
          api.GET('/api/v1/books/{bookId}/accounts', {
            params: { path: { bookId }, query: { limit: 500, ...(after === undefined ? {} : { after }) } },
            signal,
          }),
        ),
      ),
  });
