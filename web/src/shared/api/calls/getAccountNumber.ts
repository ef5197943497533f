import { api, read } from '../client';

/** The whole account number, asked for when a person wants to see it and kept nowhere. */
export function getAccountNumber(bookId: string, id: string): Promise<{ number: string }> {
  return read(api.GET('/api/v1/books/{bookId}/accounts/{id}/number', { params: { path: { bookId, id } } }));
}
