import { api, write, type Written } from '../client';
import type { Payee } from '../contract';

/** Everything that carries the one carries the other from then on. */
export function mergePayee(bookId: string, id: string, into: string): Promise<Written<Payee>> {
  return write(
    api.POST('/api/v1/books/{bookId}/payees/{id}/merge', {
      params: { path: { bookId, id } },
      body: { into },
    }),
  );
}
