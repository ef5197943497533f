import { api, ifMatch, write, type Written } from '../client';
import type { Tag } from '../contract';

export function updateTag(bookId: string, item: Tag, body: { name?: string }): Promise<Written<Tag>> {
  return write(
    api.PATCH('/api/v1/books/{bookId}/tags/{id}', {
      params: { path: { bookId, id: item.id } },
      body,
      headers: ifMatch(item.version),
    }),
  );
}
