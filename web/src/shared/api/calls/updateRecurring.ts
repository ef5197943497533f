import { api, ifMatch, write, type Written } from '../client';
import type { RecurringEdit, RecurringItem } from '../contract';

export function updateRecurring(
  bookId: string,
  item: { id: string; version: number },
  body: RecurringEdit,
): Promise<Written<RecurringItem>> {
  return write(
    api.PATCH('/api/v1/books/{bookId}/recurring/{id}', {
      params: { path: { bookId, id: item.id } },
      body,
      headers: ifMatch(item.version),
    }),
  );
}
