import { api, ifMatch, write, type Written } from '../client';
import type { Book } from '../contract';

/** For good. The name is repeated, because there is no way back. */
export function deleteBook(book: Book, name: string): Promise<Written<undefined>> {
  return write(
    api.DELETE('/api/v1/books/{bookId}', {
      params: { path: { bookId: book.id } },
      body: { name },
      headers: ifMatch(book.version),
    }),
  );
}
