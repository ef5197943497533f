import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';
import { periodsKey } from './listPeriods';

export const periodRuleQuery = (bookId: string, walletId: string) =>
  queryOptions({
    queryKey: [...periodsKey(bookId), walletId, 'rule'],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/books/{bookId}/wallets/{walletId}/period-rule', {
          params: { path: { bookId, walletId } },
          signal,
        }),
      ),
  });
