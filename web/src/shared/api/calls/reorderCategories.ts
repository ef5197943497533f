import { api, write, type Written } from '../client';
import type { Category } from '../contract';

/** The children of a category, or the top level, in a new order. */
export function reorderCategories(
  bookId: string,
  parentId: string | null,
  ids: string[],
): Promise<Written<{ items: Category[] }>> {
  return write(
    api.POST('/api/v1/books/{bookId}/categories/reorder', {
      params: { path: { bookId } },
      body: { ids, ...(parentId === null ? {} : { parentId }) },
    }),
  );
}
