import { api, idempotent, write, type Written } from '../client';
import type { Account, AccountCreate } from '../contract';

export function createAccount(bookId: string, body: AccountCreate, key: string): Promise<Written<Account>> {
  return write(
    api.POST('/api/v1/books/{bookId}/accounts', {
      params: { path: { bookId } },
      body,
      headers: idempotent(key),
    }),
  );
}
