import { api, write, type Written } from '../client';
import type { Account } from '../contract';

/** To another wallet, with all its history. */
export function moveAccount(bookId: string, id: string, walletId: string): Promise<Written<Account>> {
  return write(
    api.POST('/api/v1/books/{bookId}/accounts/{id}/move', {
      params: { path: { bookId, id } },
      body: { walletId },
    }),
  );
}
