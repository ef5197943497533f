import { api, read } from '../client';
import type { Run, Verification } from '../contract';
import { ApiProblem } from '../problem';

const BETWEEN_LOOKS = 400;

/** Has the server count everything anew; waits for its end and tells how far it is. */
export async function verifyBook(bookId: string, seen: (run: Run) => void): Promise<Verification> {
  const started = await read(api.POST('/api/v1/books/{bookId}/verify', { params: { path: { bookId } } }));
  for (;;) {
    const run = await read(
      api.GET('/api/v1/books/{bookId}/runs/{runId}', {
        params: { path: { bookId, runId: started.id } },
      }),
    );
    seen(run);
    if (run.status === 'SUCCEEDED') return run.result as Verification;
    if (run.status === 'FAILED' || run.status === 'CANCELLED')
      throw ApiProblem.ofRun(run.errorCode ?? 'interrupted');
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
  }
}
