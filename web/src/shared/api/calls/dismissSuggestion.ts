import { api, write, type Written } from '../client';
import type { Dismissal } from '../contract';

/** It is not suggested again. */
export function dismissSuggestion(
  bookId: string,
  { accountId, payeeId, incoming }: Dismissal,
): Promise<Written<undefined>> {
  return write(
    api.POST('/api/v1/books/{bookId}/recurring/suggestions/dismiss', {
      params: { path: { bookId } },
      body: { accountId, payeeId, incoming },
    }),
  );
}

/** It may be suggested again. */
export function restoreSuggestion(
  bookId: string,
  { accountId, payeeId, incoming }: Dismissal,
): Promise<Written<undefined>> {
  return write(
    api.POST('/api/v1/books/{bookId}/recurring/suggestions/restore', {
      params: { path: { bookId } },
      body: { accountId, payeeId, incoming },
    }),
  );
}
