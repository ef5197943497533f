import { api, write, type Written } from '../client';
import type { Account } from '../contract';

/** Puts an account away or takes it back; its history stays as it is. */
export function archiveAccount(bookId: string, id: string, away: boolean): Promise<Written<Account>> {
  const params = { path: { bookId, id } };
  return write(
    away
      ? api.POST('/api/v1/books/{bookId}/accounts/{id}/archive', { params })
      : api.POST('/api/v1/books/{bookId}/accounts/{id}/unarchive', { params }),
  );
}
