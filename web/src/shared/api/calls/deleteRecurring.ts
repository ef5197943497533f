import { api, ifMatch, write, type Written } from '../client';

/** Moves it to the trash; what it posted stays. */
export function deleteRecurring(
  bookId: string,
  item: { id: string; version: number },
): Promise<Written<undefined>> {
  return write(
    api.DELETE('/api/v1/books/{bookId}/recurring/{id}', {
      params: { path: { bookId, id: item.id } },
      headers: ifMatch(item.version),
    }),
  );
}
