import { api, idempotent, write, type Written } from '../client';
import type { LineFill } from '../contract';

/** Lines that the source does not have stay as they are. */
export function fillBudget(
  bookId: string,
  periodId: string,
  body: LineFill,
  key: string,
): Promise<Written<{ lines: number }>> {
  return write(
    api.POST('/api/v1/books/{bookId}/periods/{periodId}/budget/fill', {
      params: { path: { bookId, periodId } },
      body,
      headers: idempotent(key),
    }),
  );
}
