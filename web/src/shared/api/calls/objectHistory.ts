import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

const PATHS = {
  account: '/api/v1/books/{bookId}/accounts/{id}/history',
  wallet: '/api/v1/books/{bookId}/wallets/{id}/history',
  category: '/api/v1/books/{bookId}/categories/{id}/history',
  payee: '/api/v1/books/{bookId}/payees/{id}/history',
  tag: '/api/v1/books/{bookId}/tags/{id}/history',
} as const;

/** What has a history of its own, transactions apart. */
export type HistoryKind = keyof typeof PATHS;

/** The latest changes of one thing, newest first. */
export const objectHistoryQuery = (bookId: string, kind: HistoryKind, id: string) =>
  queryOptions({
    queryKey: ['book', bookId, 'history', kind, id],
    queryFn: ({ signal }) =>
      read(api.GET(PATHS[kind], { params: { path: { bookId, id }, query: { limit: 100 } }, signal })),
  });
