import { api, write, type Written } from '../client';

export function revokeCalendarFeed(bookId: string): Promise<Written<undefined>> {
  return write(api.DELETE('/api/v1/books/{bookId}/calendar-feed', { params: { path: { bookId } } }));
}
