import { api, idempotent, write, type Written } from '../client';
import type { RecurringInput, RecurringItem } from '../contract';

export function createRecurring(
  bookId: string,
  body: RecurringInput,
  key: string,
): Promise<Written<RecurringItem>> {
  return write(
    api.POST('/api/v1/books/{bookId}/recurring', {
      params: { path: { bookId } },
      body,
      headers: idempotent(key),
    }),
  );
}
