import { api, write, type Written } from '../client';
import type { Tag } from '../contract';

/** Everything that carries the one carries the other from then on. */
export function mergeTag(bookId: string, id: string, into: string): Promise<Written<Tag>> {
  return write(
    api.POST('/api/v1/books/{bookId}/tags/{id}/merge', { params: { path: { bookId, id } }, body: { into } }),
  );
}
