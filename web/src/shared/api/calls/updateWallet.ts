import { api, ifMatch, write, type Written } from '../client';
import type { Wallet } from '../contract';

export function updateWallet(
  bookId: string,
  item: Wallet,
  body: { name?: string; currency?: string; description?: string | null },
): Promise<Written<Wallet>> {
  return write(
    api.PATCH('/api/v1/books/{bookId}/wallets/{id}', {
      params: { path: { bookId, id: item.id } },
      body,
      headers: ifMatch(item.version),
    }),
  );
}
