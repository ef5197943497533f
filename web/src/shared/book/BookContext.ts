import { createContext, useContext } from 'react';
import type { Book } from '@/shared/api/contract';

export const BookContext = createContext<Book | null>(null);

/** The book on screen. Only rooms behind the sign-in ask, and those always have one. */
export function useBook(): Book {
  const book = useContext(BookContext);
  if (book === null) throw new Error('no book on screen');
  return book;
}
