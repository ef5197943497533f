import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

/** What was entered last, whenever it happened; newest entry first. */
export const lastEnteredQuery = (bookId: string) =>
  queryOptions({
    queryKey: ['book', bookId, 'lastEntered'],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/books/{bookId}/transactions', {
          params: { path: { bookId }, query: { sort: '-createdAt', limit: 20 } },
          signal,
        }),
      ),
  });
