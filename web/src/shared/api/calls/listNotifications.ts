import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

/** Over all books of the person, so that it belongs to none of them. */
export const notificationsKey = ['notifications'] as const;
export const newsKey = [...notificationsKey, 'list'] as const;

/** How many are unread, and the latest, by which one sees that there is something new. */
export const unreadQuery = queryOptions({
  queryKey: [...notificationsKey, 'unread'],
  queryFn: async ({ signal }) => {
    const { unread, items } = await read(
      api.GET('/api/v1/me/notifications', { params: { query: { limit: 1 } }, signal }),
    );
    return { unread, latest: items[0]?.id ?? null };
  },
});

/** What crossed, the latest first. */
export const newsQuery = infiniteQueryOptions({
  queryKey: newsKey,
  queryFn: ({ signal, pageParam }) =>
    read(
      api.GET('/api/v1/me/notifications', {
        params: { query: { limit: 20, ...(pageParam === null ? {} : { after: pageParam }) } },
        signal,
      }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
});
