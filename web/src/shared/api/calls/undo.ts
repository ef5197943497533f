import { api, write, type Written } from '../client';

export function undo(bookId: string, operationId: string): Promise<Written<undefined>> {
  return write(
    api.POST('/api/v1/books/{bookId}/undo', { params: { path: { bookId } }, body: { operationId } }),
  );
}
