import { useQueryClient } from '@tanstack/react-query';
import { booksKey } from '@/shared/api/calls/listBooks';
import { updateBook } from '@/shared/api/calls/updateBook';
import type { Book, BookPatch, Page } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';

/** Changes the book's facts, one version after the other, and ends the guide. */
export function useGuide() {
  const book = useBook();
  const client = useQueryClient();
  const change = async (body: BookPatch): Promise<void> => {
    const { data } = await updateBook(book, body);
    client.setQueryData<Page<Book>>(booksKey, (page) =>
      page === undefined
        ? page
        : { ...page, items: page.items.map((each) => (each.id === data.id ? data : each)) },
    );
    await refreshBook(client, book.id);
  };
  return {
    book,
    change,
    close: () => (book.guide === 'DONE' ? Promise.resolve() : change({ guide: 'DONE' })),
  };
}
