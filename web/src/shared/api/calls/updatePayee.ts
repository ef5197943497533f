import { api, ifMatch, write, type Written } from '../client';
import type { Payee } from '../contract';

export function updatePayee(
  bookId: string,
  item: Payee,
  body: { name?: string; note?: string | null; defaultCategoryId?: string | null },
): Promise<Written<Payee>> {
  return write(
    api.PATCH('/api/v1/books/{bookId}/payees/{id}', {
      params: { path: { bookId, id: item.id } },
      body,
      headers: ifMatch(item.version),
    }),
  );
}
