import { api, ifMatch, read } from '../client';
import type { Arrangement, CardPlace } from '../contract';

/** No cards: the ordinary arrangement. */
export function arrangeDashboard(bookId: string, version: number, cards: CardPlace[]): Promise<Arrangement> {
  return read(
    api.PUT('/api/v1/books/{bookId}/dashboard/arrangement', {
      params: { path: { bookId } },
      body: { cards },
      headers: ifMatch(version),
    }),
  );
}
