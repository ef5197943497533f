import { api, ifMatch, write, type Written } from '../client';
import type { Rate } from '../contract';

export function deleteRate(bookId: string, { from, to, day, version }: Rate): Promise<Written<undefined>> {
  return write(
    api.DELETE('/api/v1/books/{bookId}/rates/{from}/{to}/{day}', {
      params: { path: { bookId, from, to, day } },
      headers: ifMatch(version),
    }),
  );
}
