import { api, ifMatch, write, type Written } from '../client';
import type { Book, WeekDay } from '../contract';

export function updateBook(
  book: Book,
  body: { name?: string; currency?: string; zone?: string; weekStart?: WeekDay },
): Promise<Written<Book>> {
  return write(
    api.PATCH('/api/v1/books/{bookId}', {
      params: { path: { bookId: book.id } },
      body,
      headers: ifMatch(book.version),
    }),
  );
}
