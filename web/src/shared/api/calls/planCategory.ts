import { api, write, type Written } from '../client';
import type { LineInput } from '../contract';

export function planCategory(
  bookId: string,
  periodId: string,
  categoryId: string,
  body: LineInput,
): Promise<Written<unknown>> {
  return write(
    api.PUT('/api/v1/books/{bookId}/periods/{periodId}/budget/{categoryId}', {
      params: { path: { bookId, periodId, categoryId } },
      body,
    }),
  );
}
