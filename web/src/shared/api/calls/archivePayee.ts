import { api, write, type Written } from '../client';
import type { Payee } from '../contract';

export function archivePayee(bookId: string, id: string, away: boolean): Promise<Written<Payee>> {
  const params = { path: { bookId, id } };
  return write(
    away
      ? api.POST('/api/v1/books/{bookId}/payees/{id}/archive', { params })
      : api.POST('/api/v1/books/{bookId}/payees/{id}/unarchive', { params }),
  );
}
