import { api, idempotent, write, type Written } from '../client';
import type { Category, CategoryInput } from '../contract';

export function createCategory(bookId: string, body: CategoryInput, key: string): Promise<Written<Category>> {
  return write(
    api.POST('/api/v1/books/{bookId}/categories', {
      params: { path: { bookId } },
      body,
      headers: idempotent(key),
    }),
  );
}
