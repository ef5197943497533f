import type { Money } from '@/shared/money/decimal';
import { api, idempotent, write, type Written } from '../client';

/** From one line to another in one step. */
export function moveBudget(
  bookId: string,
  periodId: string,
  body: { from: string; to: string; amount: Money },
  key: string,
): Promise<Written<unknown>> {
  return write(
    api.POST('/api/v1/books/{bookId}/periods/{periodId}/budget/move', {
      params: { path: { bookId, periodId } },
      body,
      headers: idempotent(key),
    }),
  );
}
