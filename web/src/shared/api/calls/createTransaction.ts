import { api, idempotent, write, type Written } from '../client';
import type { Transaction, TransactionInput } from '../contract';

export function createTransaction(
  bookId: string,
  body: TransactionInput,
  key: string,
): Promise<Written<Transaction>> {
  return write(
    api.POST('/api/v1/books/{bookId}/transactions', {
      params: { path: { bookId } },
      body,
      headers: idempotent(key),
    }),
  );
}
