import { api, ifMatch, write, type Written } from '../client';

export function deleteTemplate(
  bookId: string,
  item: { id: string; version: number },
): Promise<Written<undefined>> {
  return write(
    api.DELETE('/api/v1/books/{bookId}/templates/{id}', {
      params: { path: { bookId, id: item.id } },
      headers: ifMatch(item.version),
    }),
  );
}
