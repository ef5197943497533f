import { api, read, write, type Written } from '../client';
import { ApiProblem } from '../problem';

const BETWEEN_LOOKS = 500;

/** Takes an operation back. A large one is a run on the server: this waits for its end. */
export async function undo(bookId: string, operationId: string): Promise<Written<undefined>> {
  const written = await write(
    api.POST('/api/v1/books/{bookId}/undo', { params: { path: { bookId } }, body: { operationId } }),
  );
  if (written.data !== undefined) await ended(bookId, written.data.id);
  return { data: undefined, operation: written.operation };
}

async function ended(bookId: string, runId: string): Promise<void> {
  for (;;) {
    const run = await read(
      api.GET('/api/v1/books/{bookId}/runs/{runId}', { params: { path: { bookId, runId } } }),
    );
    if (run.status === 'SUCCEEDED') return;
    if (run.status === 'FAILED' || run.status === 'CANCELLED')
      throw ApiProblem.ofRun(run.errorCode ?? 'interrupted');
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
  }
}
