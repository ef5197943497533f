import { api, idempotent, write, type Written } from '../client';
import type { Tag } from '../contract';

export function createTag(bookId: string, body: { name: string }, key: string): Promise<Written<Tag>> {
  return write(
    api.POST('/api/v1/books/{bookId}/tags', { params: { path: { bookId } }, body, headers: idempotent(key) }),
  );
}
