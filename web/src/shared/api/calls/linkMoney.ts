import { api, idempotent, write, type Written } from '../client';
import type { MoneyLink, NewMoneyLink } from '../contract';

export function linkMoney(
  bookId: string,
  expense: string,
  body: NewMoneyLink,
  key: string,
): Promise<Written<MoneyLink>> {
  return write(
    api.POST('/api/v1/books/{bookId}/transactions/{id}/links', {
      params: { path: { bookId, id: expense } },
      body,
      headers: idempotent(key),
    }),
  );
}

export function unlinkMoney(bookId: string, expense: string, linkId: string): Promise<Written<undefined>> {
  return write(
    api.DELETE('/api/v1/books/{bookId}/transactions/{id}/links/{linkId}', {
      params: { path: { bookId, id: expense, linkId } },
    }),
  );
}
