import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../allPages';
import { api, read } from '../client';

export const savedViewsQuery = (bookId: string) =>
  queryOptions({
    queryKey: ['book', bookId, 'savedViews'],
    queryFn: ({ signal }) =>
      allPages((after) =>
        read(
          api.GET('/api/v1/books/{bookId}/saved-views', {
            params: { path: { bookId }, query: { limit: 500, ...(after === undefined ? {} : { after }) } },
            signal,
          }),
        ),
      ),
  });
