import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';
import { ApiProblem } from '../problem';

/** What the server finds wrong with a query; nothing where it can be read. */
export const queryCheck = (bookId: string, q: string) =>
  queryOptions({
    queryKey: ['queryCheck', bookId, q],
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      try {
        await read(
          api.GET('/api/v1/books/{bookId}/transactions', {
            params: { path: { bookId }, query: { q, limit: 1 } },
            signal,
          }),
        );
        return [];
      } catch (problem) {
        if (problem instanceof ApiProblem && problem.status === 400) return problem.fields;
        throw problem;
      }
    },
  });
