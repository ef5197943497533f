import { api, write, type Written } from '../client';
import type { Category } from '../contract';

export function archiveCategory(bookId: string, id: string, away: boolean): Promise<Written<Category>> {
  const params = { path: { bookId, id } };
  return write(
    away
      ? api.POST('/api/v1/books/{bookId}/categories/{id}/archive', { params })
      : api.POST('/api/v1/books/{bookId}/categories/{id}/unarchive', { params }),
  );
}
