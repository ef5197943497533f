import { api, write, type Written } from '../client';
import type { Category } from '../contract';

/** Below another category, or to the top level: before one that is there, or to its end. */
export function moveCategory(
  bookId: string,
  id: string,
  place: { parentId: string | null; before: string | null },
): Promise<Written<Category>> {
  return write(
    api.POST('/api/v1/books/{bookId}/categories/{id}/move', {
      params: { path: { bookId, id } },
      body: place,
    }),
  );
}
