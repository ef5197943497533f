import type { Money } from '@/shared/money/decimal';
import { api, idempotent, write, type Written } from '../client';
import type { Transaction } from '../contract';

export function payCard(
  bookId: string,
  id: string,
  body: { amount: Money; date: string; from: string },
  key: string,
): Promise<Written<Transaction>> {
  return write(
    api.POST('/api/v1/books/{bookId}/accounts/{id}/card/pay', {
      params: { path: { bookId, id } },
      body,
      headers: idempotent(key),
    }),
  );
}
