import { api, ifMatch, write, type Written } from '../client';
import type { AlertEdit, AlertRule } from '../contract';

/** With another direction or threshold it may cross again. */
export function updateAlert(
  bookId: string,
  item: { id: string; version: number },
  body: AlertEdit,
): Promise<Written<AlertRule>> {
  return write(
    api.PATCH('/api/v1/books/{bookId}/alerts/{id}', {
      params: { path: { bookId, id: item.id } },
      body,
      headers: ifMatch(item.version),
    }),
  );
}
