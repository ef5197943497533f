import { api, ifMatch, write, type Written } from '../client';
import type { Category } from '../contract';

export function updateCategory(
  bookId: string,
  item: Category,
  body: { name?: string; parentId?: string | null; colour?: string | null; icon?: string | null },
): Promise<Written<Category>> {
  return write(
    api.PATCH('/api/v1/books/{bookId}/categories/{id}', {
      params: { path: { bookId, id: item.id } },
      body,
      headers: ifMatch(item.version),
    }),
  );
}
