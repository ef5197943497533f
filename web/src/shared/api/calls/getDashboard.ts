import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

export const dashboardKey = (bookId: string) => ['book', bookId, 'dashboard'] as const;

export const dashboardQuery = (bookId: string) =>
  queryOptions({
    queryKey: dashboardKey(bookId),
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/books/{bookId}/dashboard', { params: { path: { bookId } }, signal })),
  });
