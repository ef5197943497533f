import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

export const booksKey = ['books'] as const;

export const booksQuery = queryOptions({
  queryKey: booksKey,
  queryFn: ({ signal }) => read(api.GET('/api/v1/books', { signal })),
  staleTime: 5 * 60_000,
});
