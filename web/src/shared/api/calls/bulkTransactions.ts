import { api, idempotent, write, type Written } from '../client';
import type { BulkInput } from '../contract';
import { ended } from './runEnded';

/** All of them or none; the answer's operation takes the whole back. Many at once are a run on the server: this waits for its end. */
export async function bulkTransactions(
  bookId: string,
  body: BulkInput,
  key: string,
): Promise<Written<undefined>> {
  const { data, operation } = await write(
    api.POST('/api/v1/books/{bookId}/transactions/bulk', {
      params: { path: { bookId } },
      body,
      headers: idempotent(key),
    }),
  );
  if ('status' in data) await ended(bookId, data.id);
  return { data: undefined, operation };
}
