import { api, idempotent, write, type Written } from '../client';
import type { BulkAnswer, BulkInput } from '../contract';

/** All of them or none; the answer's operation takes the whole back. */
export function bulkTransactions(bookId: string, body: BulkInput, key: string): Promise<Written<BulkAnswer>> {
  return write(
    api.POST('/api/v1/books/{bookId}/transactions/bulk', {
      params: { path: { bookId } },
      body,
      headers: idempotent(key),
    }),
  );
}
