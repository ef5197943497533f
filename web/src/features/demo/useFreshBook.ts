import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { clearDemo } from '@/shared/api/calls/clearDemo';
import { booksKey } from '@/shared/api/calls/listBooks';
import { useBook } from '@/shared/book/BookContext';
import { keep } from '@/shared/storage';

/** Clears the demo's book and goes on in the fresh one. */
export function useFreshBook(): () => Promise<void> {
  const book = useBook();
  const client = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    const fresh = await clearDemo(book.id);
    keep('book', fresh.bookId);
    await navigate({ to: '/dashboard' });
    await client.invalidateQueries({ queryKey: booksKey });
    client.removeQueries({ queryKey: ['book', book.id] });
  };
}
