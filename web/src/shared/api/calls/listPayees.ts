import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../allPages';
import { api, read } from '../client';

export const payeesKey = (bookId: string) => ['book', bookId, 'payees'] as const;

/** @param counted how often each is used is said too, which costs the server a look at all rows */
export const payeesQuery = (bookId: string, counted = false) =>
  queryOptions({
    queryKey: [...payeesKey(bookId), ...(counted ? ['counted'] : [])] as readonly string[],
    queryFn: ({ signal }) =>
      allPages(
        (after) =>
          read(
            api.GET('/api/v1/books/{bookId}/payees', {
              params: {
                path: { bookId },
                query: {
                  limit: 500,
                  ...(counted ? { uses: true } : {}),
                  ...(after === undefined ? {} : { after }),
                },
              },
              signal,
            }),
          ),
        40,
        'PART',
      ),
  });
