import type { Money } from '@/shared/money/decimal';
import { api, idempotent, write, type Written } from '../client';
import type { Reconciliation } from '../contract';

/** Confirms the rows of a statement. What they do not come to is refused, or written as an adjustment where `adjust` says so. */
export function reconcileAccount(
  bookId: string,
  id: string,
  body: { statementDate: string; statementBalance: Money; rows: string[]; adjust?: boolean },
  key: string,
): Promise<Written<Reconciliation>> {
  return write(
    api.POST('/api/v1/books/{bookId}/accounts/{id}/reconciliations', {
      params: { path: { bookId, id } },
      body,
      headers: idempotent(key),
    }),
  );
}
