import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../allPages';
import { api, read } from '../client';

export const tagsKey = (bookId: string) => ['book', bookId, 'tags'] as const;

export const tagsOf = (bookId: string, signal?: AbortSignal) =>
  allPages((after) =>
    read(
      api.GET('/api/v1/books/{bookId}/tags', {
        params: { path: { bookId }, query: { limit: 500, ...(after === undefined ? {} : { after }) } },
        ...(signal === undefined ? {} : { signal }),
      }),
    ),
  );

export const tagsQuery = (bookId: string) =>
  queryOptions({
    queryKey: tagsKey(bookId),
    queryFn: ({ signal }) => tagsOf(bookId, signal),
  });
