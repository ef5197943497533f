import { api, ifMatch, write, type Written } from '../client';

/** Moves it to the trash; one with transactions is refused unless they may go along. Undo brings back all of it. */
export function deleteAccount(
  bookId: string,
  item: { id: string; version: number },
  withTransactions: boolean,
): Promise<Written<undefined>> {
  return write(
    api.DELETE('/api/v1/books/{bookId}/accounts/{id}', {
      params: { path: { bookId, id: item.id }, query: withTransactions ? { with: 'transactions' } : {} },
      headers: ifMatch(item.version),
    }),
  );
}
