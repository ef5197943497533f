import { api, ifMatch, write, type Written } from '../client';
import type { Category } from '../contract';

export function archiveCategory(bookId: string, item: Category): Promise<Written<Category>> {
  return write(
    api.POST('/api/v1/books/{bookId}/categories/{id}/archive', {
      params: { path: { bookId, id: item.id } },
      headers: ifMatch(item.version),
    }),
  );
}
