import { api, write, type Written } from '../client';
import type { Category } from '../contract';

/** Everything that carries the one carries the other from then on. */
export function mergeCategory(bookId: string, id: string, into: string): Promise<Written<Category>> {
  return write(
    api.POST('/api/v1/books/{bookId}/categories/{id}/merge', {
      params: { path: { bookId, id } },
      body: { into },
    }),
  );
}
