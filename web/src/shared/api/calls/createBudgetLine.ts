import { api, idempotent, write, type Written } from '../client';
import type { NewLine } from '../contract';

export function createBudgetLine(
  bookId: string,
  periodId: string,
  body: NewLine,
  key: string,
): Promise<Written<unknown>> {
  return write(
    api.POST('/api/v1/books/{bookId}/periods/{periodId}/budget/lines', {
      params: { path: { bookId, periodId } },
      body,
      headers: idempotent(key),
    }),
  );
}
