import { api, read } from '../client';
import type { CalendarFeedLink } from '../contract';

/** The answer is the only time that the link is shown; one from before stops working. */
export function renewCalendarFeed(bookId: string): Promise<CalendarFeedLink> {
  return read(api.POST('/api/v1/books/{bookId}/calendar-feed', { params: { path: { bookId } } }));
}
