import { api, ifMatch, write, type Written } from '../client';

/** Moves the rule to the trash; what it told of stays. The answer's operation undoes that. */
export function deleteAlert(
  bookId: string,
  item: { id: string; version: number },
): Promise<Written<undefined>> {
  return write(
    api.DELETE('/api/v1/books/{bookId}/alerts/{id}', {
      params: { path: { bookId, id: item.id } },
      headers: ifMatch(item.version),
    }),
  );
}
