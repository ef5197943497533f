import { api, ifMatch, write, type Written } from '../client';
import type { Account, AccountPatch } from '../contract';

export function updateAccount(bookId: string, item: Account, body: AccountPatch): Promise<Written<Account>> {
  return write(
    api.PATCH('/api/v1/books/{bookId}/accounts/{id}', {
      params: { path: { bookId, id: item.id } },
      body,
      headers: ifMatch(item.version),
    }),
  );
}
