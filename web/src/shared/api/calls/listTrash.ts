import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, read } from '../client';
import type { TrashKind } from '../contract';

export const trashQuery = (bookId: string, kind: TrashKind | null) =>
  infiniteQueryOptions({
    queryKey: ['book', bookId, 'trash', kind],
    queryFn: ({ signal, pageParam }) =>
      read(
        api.GET('/api/v1/books/{bookId}/trash', {
          params: {
            path: { bookId },
            query: {
              limit: 50,
              ...(kind === null ? {} : { kind }),
              ...(pageParam === null ? {} : { after: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
