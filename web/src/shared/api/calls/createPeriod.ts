import { api, idempotent, write, type Written } from '../client';
import type { Period, PeriodEdit } from '../contract';

/** A draft; with no days it is what the wallet's rule proposes. */
export function createPeriod(
  bookId: string,
  walletId: string,
  body: PeriodEdit,
  key: string,
): Promise<Written<Period>> {
  return write(
    api.POST('/api/v1/books/{bookId}/wallets/{walletId}/periods', {
      params: { path: { bookId, walletId } },
      body,
      headers: idempotent(key),
    }),
  );
}
