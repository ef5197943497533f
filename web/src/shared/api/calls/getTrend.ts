import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';
import type { TrendSubject } from '../contract';

/** In and out over months of one wallet, account, category, payee or tag. */
export const trendQuery = (bookId: string, subject: TrendSubject, months: number) =>
  queryOptions({
    queryKey: ['book', bookId, 'trend', subject, months],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/books/{bookId}/trends', {
          params: { path: { bookId }, query: { ...subject, months } },
          signal,
        }),
      ),
  });
