import { api, idempotent, write, type Written } from '../client';
import type { SavedView, SavedViewInput } from '../contract';

export function createSavedView(
  bookId: string,
  body: SavedViewInput,
  key: string,
): Promise<Written<SavedView>> {
  return write(
    api.POST('/api/v1/books/{bookId}/saved-views', {
      params: { path: { bookId } },
      body,
      headers: idempotent(key),
    }),
  );
}
