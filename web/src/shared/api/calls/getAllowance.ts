import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

const allowanceKey = (bookId: string, walletId: string | undefined) =>
  ['book', bookId, 'allowance', walletId ?? 'all'] as const;

const asked = (bookId: string, walletId: string | undefined) => ({
  path: { bookId },
  query: walletId === undefined ? {} : { walletId },
});

/** Today's, of a wallet or of the whole book. */
export const allowanceQuery = (bookId: string, walletId?: string) =>
  queryOptions({
    queryKey: allowanceKey(bookId, walletId),
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/books/{bookId}/allowance', { params: asked(bookId, walletId), signal })),
  });

/** The days of the cycle up to today. */
export const allowanceHistoryQuery = (bookId: string, walletId?: string) =>
  queryOptions({
    queryKey: [...allowanceKey(bookId, walletId), 'history'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/books/{bookId}/allowance/history', { params: asked(bookId, walletId), signal })),
  });

export const allowanceSettingsQuery = (bookId: string, walletId?: string) =>
  queryOptions({
    queryKey: [...allowanceKey(bookId, walletId), 'settings'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/books/{bookId}/allowance/settings', { params: asked(bookId, walletId), signal })),
  });
