import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

export const calendarFeedQuery = (bookId: string) =>
  queryOptions({
    queryKey: ['book', bookId, 'calendar-feed'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/books/{bookId}/calendar-feed', { params: { path: { bookId } }, signal })),
  });
