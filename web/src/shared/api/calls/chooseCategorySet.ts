import { api, write, type Written } from '../client';
import type { CategorySet, CategorySets } from '../contract';

export function chooseCategorySet(
  bookId: string,
  body: { set: CategorySet; locale: string },
): Promise<Written<CategorySets>> {
  return write(api.PUT('/api/v1/books/{bookId}/category-set', { params: { path: { bookId } }, body }));
}
