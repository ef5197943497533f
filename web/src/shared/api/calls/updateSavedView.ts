import { api, ifMatch, write, type Written } from '../client';
import type { SavedView, SavedViewInput } from '../contract';

export function updateSavedView(
  bookId: string,
  item: { id: string; version: number },
  body: Partial<SavedViewInput>,
): Promise<Written<SavedView>> {
  return write(
    api.PATCH('/api/v1/books/{bookId}/saved-views/{id}', {
      params: { path: { bookId, id: item.id } },
      body,
      headers: ifMatch(item.version),
    }),
  );
}
