import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../allPages';
import { api, read } from '../client';

export const payeesKey = (bookId: string) => ['book', bookId, 'payees'] as const;

export const payeesQuery = (bookId: string) =>
  queryOptions({
    queryKey: payeesKey(bookId),
    queryFn: ({ signal }) =>
      allPages(
        (after) =>
          read(
            api.GET('/api/v1/books/{bookId}/payees', {
              params: { path: { bookId }, query: { limit: 500, ...(after === undefined ? {} : { after }) } },
              signal,
            }),
          ),
        40,
        'PART',
      ),
  });
