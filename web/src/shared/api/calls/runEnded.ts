import { api, read } from '../client';
import { ApiProblem } from '../problem';

const BETWEEN_LOOKS = 500;

/** Waits for the end of a run on the server; fails as it failed. */
export async function ended(bookId: string, runId: string): Promise<void> {
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
