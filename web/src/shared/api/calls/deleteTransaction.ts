import { api, ifMatch, write, type Written } from '../client';

/** Moves it to the trash; the answer's operation undoes that. */
export function deleteTransaction(
  bookId: string,
  item: { id: string; version: number },
): Promise<Written<undefined>> {
  return write(
    api.DELETE('/api/v1/books/{bookId}/transactions/{id}', {
      params: { path: { bookId, id: item.id } },
      headers: ifMatch(item.version),
    }),
  );
}
