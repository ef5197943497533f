import type { Money } from '@/shared/money/decimal';
import { api, idempotent, write, type Written } from '../client';
import type { Transaction } from '../contract';

/** Says what an account really holds on a day; the server writes the difference as an adjustment. */
export function setBalance(
  bookId: string,
  accountId: string,
  body: { date: string; balance: Money },
  key: string,
): Promise<Written<{ transaction: Transaction | null }>> {
  return write(
    api.POST('/api/v1/books/{bookId}/accounts/{id}/balance', {
      params: { path: { bookId, id: accountId } },
      body,
      headers: idempotent(key),
    }),
  );
}
