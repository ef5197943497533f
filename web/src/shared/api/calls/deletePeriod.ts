import { api, ifMatch, write, type Written } from '../client';
import type { Period } from '../contract';

/** Moves a draft to the trash, its lines with it; the answer's operation undoes that. */
export function deletePeriod(bookId: string, item: Period): Promise<Written<undefined>> {
  return write(
    api.DELETE('/api/v1/books/{bookId}/wallets/{walletId}/periods/{id}', {
      params: { path: { bookId, walletId: item.walletId, id: item.id } },
      headers: ifMatch(item.version),
    }),
  );
}
