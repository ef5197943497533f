import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

export const suggestionsQuery = (bookId: string) =>
  queryOptions({
    queryKey: ['book', bookId, 'recurring-suggestions'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/books/{bookId}/recurring/suggestions', { params: { path: { bookId } }, signal })),
  });
