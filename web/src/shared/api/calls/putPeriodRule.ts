import { api, write, type Written } from '../client';
import type { PeriodRule } from '../contract';

/** Periods that there are stay as they are. */
export function putPeriodRule(
  bookId: string,
  walletId: string,
  body: PeriodRule,
): Promise<Written<PeriodRule>> {
  return write(
    api.PUT('/api/v1/books/{bookId}/wallets/{walletId}/period-rule', {
      params: { path: { bookId, walletId } },
      body,
    }),
  );
}
