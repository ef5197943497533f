import { api, idempotent, write, type Written } from '../client';
import type { Payee } from '../contract';

export function createPayee(
  bookId: string,
  body: { name: string; note?: string },
  key: string,
): Promise<Written<Payee>> {
  return write(
    api.POST('/api/v1/books/{bookId}/payees', {
      params: { path: { bookId } },
      body,
      headers: idempotent(key),
    }),
  );
}
