import { api, write, type Written } from '../client';

/** What was planned when the period began stays in sight, with a plan of nothing. */
export function deleteBudgetLine(
  bookId: string,
  periodId: string,
  lineId: string,
): Promise<Written<undefined>> {
  return write(
    api.DELETE('/api/v1/books/{bookId}/periods/{periodId}/budget/lines/{lineId}', {
      params: { path: { bookId, periodId, lineId } },
    }),
  );
}
