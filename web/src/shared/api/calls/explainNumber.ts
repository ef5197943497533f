import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';
import type { Question } from '../contract';

export const explanationQuery = (bookId: string, question: Question) =>
  queryOptions({
    queryKey: ['book', bookId, 'explanation', question] as const,
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/books/{bookId}/dashboard/explanation', {
          params: { path: { bookId }, query: question },
          signal,
        }),
      ),
  });
