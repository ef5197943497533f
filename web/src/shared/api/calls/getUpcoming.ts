import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

export const upcomingQuery = (bookId: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['book', bookId, 'upcoming', from, to],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/books/{bookId}/upcoming', {
          params: { path: { bookId }, query: { from, to } },
          signal,
        }),
      ),
  });
