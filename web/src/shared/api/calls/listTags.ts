import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../allPages';
import { api, read } from '../client';

export const tagsKey = (bookId: string) => ['book', bookId, 'tags'] as const;

export const tagsOf = (bookId: string, signal?: AbortSignal, counted = false) =>
  allPages((after) =>
    read(
      api.GET('/api/v1/books/{bookId}/tags', {
        params: {
          path: { bookId },
          query: {
            limit: 500,
            ...(counted ? { uses: true } : {}),
            ...(after === undefined ? {} : { after }),
          },
        },
        ...(signal === undefined ? {} : { signal }),
      }),
    ),
  );

/** @param counted how often each is used is said too, which costs the server a look at all rows */
export const tagsQuery = (bookId: string, counted = false) =>
  queryOptions({
    queryKey: [...tagsKey(bookId), ...(counted ? ['counted'] : [])] as readonly string[],
    queryFn: ({ signal }) => tagsOf(bookId, signal, counted),
  });
