import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';
import { periodsKey } from './listPeriods';

export const nextPeriodQuery = (bookId: string, walletId: string) =>
  queryOptions({
    queryKey: [...periodsKey(bookId), walletId, 'next'],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/books/{bookId}/wallets/{walletId}/periods/next', {
          params: { path: { bookId, walletId } },
          signal,
        }),
      ),
  });
