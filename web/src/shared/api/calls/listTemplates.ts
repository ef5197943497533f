import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../allPages';
import { api, read } from '../client';

export const templatesQuery = (bookId: string) =>
  queryOptions({
    queryKey: ['book', bookId, 'templates'],
    queryFn: ({ signal }) =>
      allPages((after) =>
        read(
          api.GET('/api/v1/books/{bookId}/templates', {
            params: { path: { bookId }, query: { limit: 500, ...(after === undefined ? {} : { after }) } },
            signal,
          }),
        ),
      ),
  });
