import { api, write, type Written } from '../client';
import type { Tag } from '../contract';

export function archiveTag(bookId: string, id: string, away: boolean): Promise<Written<Tag>> {
  const params = { path: { bookId, id } };
  return write(
    away
      ? api.POST('/api/v1/books/{bookId}/tags/{id}/archive', { params })
      : api.POST('/api/v1/books/{bookId}/tags/{id}/unarchive', { params }),
  );
}
