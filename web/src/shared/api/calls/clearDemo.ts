import { api, read } from '../client';

/** Puts a fresh book in place of the demo's; answers which. */
export function clearDemo(bookId: string): Promise<{ bookId: string }> {
  return read(api.POST('/api/v1/books/{bookId}/clear-demo', { params: { path: { bookId } } }));
}
