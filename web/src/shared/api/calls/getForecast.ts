import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';
import type { WhatIfChange, WhatIfForecast } from '../contract';

/** The balances ahead; with changes both as they are expected and as they would be, and nothing is saved. */
export const forecastQuery = (
  bookId: string,
  months: number,
  budget: boolean,
  changes: readonly WhatIfChange[],
) =>
  queryOptions({
    queryKey: ['book', bookId, 'forecast', 'balance', months, budget, changes] as const,
    queryFn: async ({ signal }): Promise<WhatIfForecast> => {
      const params = { path: { bookId }, query: { months, budget } };
      if (changes.length > 0)
        return read(
          api.POST('/api/v1/books/{bookId}/forecast/balance', {
            params,
            body: { changes: [...changes] },
            signal,
          }),
        );
      const base = await read(api.GET('/api/v1/books/{bookId}/forecast/balance', { params, signal }));
      return { base, changed: base };
    },
    // The line stays while it is drawn anew.
    placeholderData: keepPreviousData,
  });

export const spendingForecastQuery = (bookId: string, wallet?: string) =>
  queryOptions({
    queryKey: ['book', bookId, 'forecast', 'spending', wallet ?? 'first'] as const,
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/books/{bookId}/forecast/spending', {
          params: { path: { bookId }, query: wallet === undefined ? {} : { wallet } },
          signal,
        }),
      ),
  });
