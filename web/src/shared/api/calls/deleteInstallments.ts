import { api, write, type Written } from '../client';

/** Paid at once after all. */
export function deleteInstallments(bookId: string, id: string): Promise<Written<undefined>> {
  return write(
    api.DELETE('/api/v1/books/{bookId}/transactions/{id}/installments', { params: { path: { bookId, id } } }),
  );
}
