import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../allPages';
import { api, read } from '../client';

export const commoditiesKey = (bookId: string) => ['book', bookId, 'commodities'] as const;

export const commoditiesQuery = (bookId: string) =>
  queryOptions({
    queryKey: commoditiesKey(bookId),
    queryFn: ({ signal }) =>
      allPages((after) =>
        read(
          api.GET('/api/v1/books/{bookId}/commodities', {
            params: { path: { bookId }, query: { limit: 500, ...(after === undefined ? {} : { after }) } },
            signal,
          }),
        ),
      ),
  });
