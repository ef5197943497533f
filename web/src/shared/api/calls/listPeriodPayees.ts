import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';
import { budgetsKey } from './getBudget';

const MOST = 8;

/** Whom the expenses of a period went to, the largest first. */
export const periodPayeesQuery = (bookId: string, periodId: string) =>
  queryOptions({
    queryKey: [...budgetsKey(bookId), 'payees', periodId] as const,
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/books/{bookId}/periods/{periodId}/payees', {
          params: { path: { bookId, periodId }, query: { limit: MOST } },
          signal,
        }),
      ),
  });
