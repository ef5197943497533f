import { api, idempotent, write, type Written } from '../client';
import type { Wallet } from '../contract';

export function createWallet(
  bookId: string,
  body: { name: string; currency: string; description?: string },
  key: string,
): Promise<Written<Wallet>> {
  return write(
    api.POST('/api/v1/books/{bookId}/wallets', {
      params: { path: { bookId } },
      body,
      headers: idempotent(key),
    }),
  );
}
