import { api, write, type Written } from '../client';
import { ended } from './runEnded';

/** Takes an operation back. A large one is a run on the server: this waits for its end. */
export async function undo(bookId: string, operationId: string): Promise<Written<undefined>> {
  const written = await write(
    api.POST('/api/v1/books/{bookId}/undo', { params: { path: { bookId } }, body: { operationId } }),
  );
  if (written.data !== undefined) await ended(bookId, written.data.id);
  return { data: undefined, operation: written.operation };
}
