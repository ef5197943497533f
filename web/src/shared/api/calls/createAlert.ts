import { api, idempotent, write, type Written } from '../client';
import type { AlertInput, AlertRule } from '../contract';

/** Where its figure is beyond the threshold already, that is told at once. */
export function createAlert(bookId: string, body: AlertInput, key: string): Promise<Written<AlertRule>> {
  return write(
    api.POST('/api/v1/books/{bookId}/alerts', {
      params: { path: { bookId } },
      body,
      headers: idempotent(key),
    }),
  );
}
