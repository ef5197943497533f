import { api, write, type Written } from '../client';
import type { LineInput } from '../contract';

export function updateBudgetLine(
  bookId: string,
  periodId: string,
  lineId: string,
  body: LineInput,
): Promise<Written<unknown>> {
  return write(
    api.PUT('/api/v1/books/{bookId}/periods/{periodId}/budget/lines/{lineId}', {
      params: { path: { bookId, periodId, lineId } },
      body,
    }),
  );
}
