import { api, ifMatch, write, type Written } from '../client';
import type { Period } from '../contract';

/** From draft to active to closed, and each step back. */
export type Turn = 'activate' | 'deactivate' | 'close' | 'reopen';

const PATHS = {
  activate: '/api/v1/books/{bookId}/wallets/{walletId}/periods/{id}/activate',
  deactivate: '/api/v1/books/{bookId}/wallets/{walletId}/periods/{id}/deactivate',
  close: '/api/v1/books/{bookId}/wallets/{walletId}/periods/{id}/close',
  reopen: '/api/v1/books/{bookId}/wallets/{walletId}/periods/{id}/reopen',
} as const;

export function turnPeriod(bookId: string, item: Period, turn: Turn): Promise<Written<Period>> {
  return write(
    api.POST(PATHS[turn], {
      params: { path: { bookId, walletId: item.walletId, id: item.id } },
      headers: ifMatch(item.version),
    }),
  );
}
