import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';
import { budgetsKey } from './getBudget';

const LAST = 12;

/** What the last periods of a wallet planned, earned and spent, the earliest first; drafts are not among them. */
export const periodResultsQuery = (bookId: string, walletId: string) =>
  queryOptions({
    queryKey: [...budgetsKey(bookId), 'results', walletId] as const,
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/books/{bookId}/wallets/{walletId}/periods/results', {
          params: { path: { bookId, walletId }, query: { last: LAST } },
          signal,
        }),
      ),
  });
