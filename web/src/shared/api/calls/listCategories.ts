import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../allPages';
import { api, read } from '../client';

export const categoriesKey = (bookId: string) => ['book', bookId, 'categories'] as const;

/** @param counted how often each is used is said too, which costs the server a look at all rows */
export const categoriesQuery = (bookId: string, counted = false) =>
  queryOptions({
    queryKey: [...categoriesKey(bookId), ...(counted ? ['counted'] : [])] as readonly string[],
    queryFn: ({ signal }) =>
      allPages((after) =>
        read(
          api.GET('/api/v1/books/{bookId}/categories', {
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
      ),
  });
