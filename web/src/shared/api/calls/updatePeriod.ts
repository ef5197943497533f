import { api, ifMatch, write, type Written } from '../client';
import type { Period, PeriodEdit } from '../contract';

export function updatePeriod(bookId: string, item: Period, body: PeriodEdit): Promise<Written<Period>> {
  return write(
    api.PATCH('/api/v1/books/{bookId}/wallets/{walletId}/periods/{id}', {
      params: { path: { bookId, walletId: item.walletId, id: item.id } },
      body,
      headers: ifMatch(item.version),
    }),
  );
}
