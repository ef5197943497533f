import { api, write, type Written } from '../client';
import type { TrashKind } from '../contract';

export function restoreFromTrash(bookId: string, kind: TrashKind, id: string): Promise<Written<unknown>> {
  return write(
    api.POST('/api/v1/books/{bookId}/trash/{kind}/{id}/restore', { params: { path: { bookId, kind, id } } }),
  );
}
