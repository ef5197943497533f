import { api, ifMatch, write, type Written } from '../client';
import type { Owed, OwedInput } from '../contract';

/** @param version of the mark that was seen; none where there was none */
export function markOwed(
  bookId: string,
  id: string,
  version: number | null,
  body: OwedInput,
): Promise<Written<Owed>> {
  return write(
    api.PUT('/api/v1/books/{bookId}/transactions/{id}/owed', {
      params: { path: { bookId, id } },
      body,
      ...(version === null ? {} : { headers: ifMatch(version) }),
    }),
  );
}

/** No longer waited for; what is linked stays so. */
export function unmarkOwed(bookId: string, id: string): Promise<Written<undefined>> {
  return write(
    api.DELETE('/api/v1/books/{bookId}/transactions/{id}/owed', { params: { path: { bookId, id } } }),
  );
}
