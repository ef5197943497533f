import { api, write, type Written } from '../client';
import type { Account } from '../contract';

/** All accounts in their order; those that are left out follow. */
export function reorderAccounts(bookId: string, ids: string[]): Promise<Written<{ items: Account[] }>> {
  return write(
    api.POST('/api/v1/books/{bookId}/accounts/reorder', { params: { path: { bookId } }, body: { ids } }),
  );
}
