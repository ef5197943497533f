import { api, ifMatch, write, type Written } from '../client';

/** Moves it to the trash; the answer's operation undoes that. */
export function deleteAccount(
  bookId: string,
  item: { id: string; version: number },
): Promise<Written<undefined>> {
  return write(
    api.DELETE('/api/v1/books/{bookId}/accounts/{id}', {
      params: { path: { bookId, id: item.id } },
      headers: ifMatch(item.version),
    }),
  );
}
