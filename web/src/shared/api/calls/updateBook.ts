import { api, ifMatch, write, type Written } from '../client';
import type { Book, BookPatch } from '../contract';

export function updateBook(book: Book, body: BookPatch): Promise<Written<Book>> {
  return write(
    api.PATCH('/api/v1/books/{bookId}', {
      params: { path: { bookId: book.id } },
      body,
      headers: ifMatch(book.version),
    }),
  );
}
