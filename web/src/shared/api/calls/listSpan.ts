import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../allPages';
import { api, read } from '../client';
import type { RegisterEntry, Transaction, TransactionFilter } from '../contract';

/** Some days of a list, whole: what is read of a long one where it is looked at. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** A page holds a span but for days that have more than a page; what is out of sight is kept for a minute. */
const kept = { gcTime: 60_000 };
const MOST_PAGES = 200;

export const spanQuery = (bookId: string, filter: TransactionFilter, span: Span) =>
  queryOptions({
    ...kept,
    queryKey: ['book', bookId, 'transactions', filter, span] as readonly unknown[],
    queryFn: ({ signal }): Promise<{ items: (Transaction | RegisterEntry)[] }> =>
      allPages(
        (after) =>
          read(
            api.GET('/api/v1/books/{bookId}/transactions', {
              params: {
                path: { bookId },
                query: { ...filter, ...span, limit: 500, ...(after === undefined ? {} : { after }) },
              },
              signal,
            }),
          ),
        MOST_PAGES,
      ),
  });

export const registerSpanQuery = (bookId: string, id: string, span: Span) =>
  queryOptions({
    ...kept,
    queryKey: ['book', bookId, 'register', id, span] as readonly unknown[],
    queryFn: ({ signal }): Promise<{ items: (Transaction | RegisterEntry)[] }> =>
      allPages(
        (after) =>
          read(
            api.GET('/api/v1/books/{bookId}/accounts/{id}/register', {
              params: {
                path: { bookId, id },
                query: { ...span, limit: 500, ...(after === undefined ? {} : { after }) },
              },
              signal,
            }),
          ),
        MOST_PAGES,
      ),
  });
