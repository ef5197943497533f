import { api, write, type Written } from '../client';
import type { TrashKind } from '../contract';

/** For good: nothing takes this back. */
export function purgeFromTrash(bookId: string, kind: TrashKind, id: string): Promise<Written<undefined>> {
  return write(
    api.DELETE('/api/v1/books/{bookId}/trash/{kind}/{id}', { params: { path: { bookId, kind, id } } }),
  );
}
