import { api, read } from '../client';

/** Puts a fresh book with the same settings in its place; answers which. */
export function clearBook(bookId: string, name: string): Promise<{ bookId: string }> {
  return read(api.POST('/api/v1/books/{bookId}/clear', { params: { path: { bookId } }, body: { name } }));
}
