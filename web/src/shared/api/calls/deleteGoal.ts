import { api, ifMatch, write, type Written } from '../client';

/** Moves it to the trash, and what it set aside is free again; the answer's operation undoes that. */
export function deleteGoal(
  bookId: string,
  item: { id: string; version: number },
): Promise<Written<undefined>> {
  return write(
    api.DELETE('/api/v1/books/{bookId}/goals/{id}', {
      params: { path: { bookId, id: item.id } },
      headers: ifMatch(item.version),
    }),
  );
}
