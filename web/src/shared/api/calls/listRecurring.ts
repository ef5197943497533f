import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../allPages';
import { api, read } from '../client';

export const recurringKey = (bookId: string) => ['book', bookId, 'recurring'] as const;

export const recurringQuery = (bookId: string) =>
  queryOptions({
    queryKey: recurringKey(bookId),
    queryFn: ({ signal }) =>
      allPages((after) =>
        read(
          api.GET('/api/v1/books/{bookId}/recurring', {
            params: { path: { bookId }, query: { limit: 200, ...(after === undefined ? {} : { after }) } },
            signal,
          }),
        ),
      ),
  });
