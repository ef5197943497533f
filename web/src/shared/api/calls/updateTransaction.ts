import { api, ifMatch, write, type Written } from '../client';
import type { Transaction, TransactionInput } from '../contract';

export function updateTransaction(
  bookId: string,
  item: Transaction,
  body: Partial<TransactionInput>,
): Promise<Written<Transaction>> {
  return write(
    api.PATCH('/api/v1/books/{bookId}/transactions/{id}', {
      params: { path: { bookId, id: item.id } },
      body,
      headers: ifMatch(item.version),
    }),
  );
}
