import { api, write, type Written } from '../client';
import type { Holiday } from '../contract';

/** All of them, in the stead of those before. */
export function putHolidays(bookId: string, items: Holiday[]): Promise<Written<{ items: Holiday[] }>> {
  return write(api.PUT('/api/v1/books/{bookId}/holidays', { params: { path: { bookId } }, body: { items } }));
}
