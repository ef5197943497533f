import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

export const budgetsKey = (bookId: string) => ['book', bookId, 'budget'] as const;
export const budgetKey = (bookId: string, periodId: string) => [...budgetsKey(bookId), periodId] as const;

export const budgetQuery = (bookId: string, periodId: string) =>
  queryOptions({
    queryKey: budgetKey(bookId, periodId),
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/books/{bookId}/periods/{periodId}/budget', {
          params: { path: { bookId, periodId } },
          signal,
        }),
      ),
  });
