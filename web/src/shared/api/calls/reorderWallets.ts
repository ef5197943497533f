import { api, write, type Written } from '../client';
import type { Wallet } from '../contract';

/** All wallets in their order; those that are left out follow. */
export function reorderWallets(bookId: string, ids: string[]): Promise<Written<{ items: Wallet[] }>> {
  return write(
    api.POST('/api/v1/books/{bookId}/wallets/reorder', { params: { path: { bookId } }, body: { ids } }),
  );
}
