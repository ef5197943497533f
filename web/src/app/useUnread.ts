import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCrossed } from '@/shared/alerts/useCrossed';
import { newsKey, unreadQuery } from '@/shared/api/calls/listNotifications';
import { sinceWrite } from '@/shared/book/refresh';

const EVERY = 20_000;
/** The server looks at what was written some seconds later: who has just written hears of it soon. */
const SOON = 3_000;

/** How many alerts the person has not read yet, over all books. Asked again and again while the window is looked at. */
export function useUnread(): number {
  const client = useQueryClient();
  const { data } = useQuery({
    ...unreadQuery,
    refetchInterval: () => (sinceWrite() < EVERY ? SOON : EVERY),
    refetchOnWindowFocus: 'always',
    // The next time is not far.
    retry: false,
  });
  useCrossed(() => void client.invalidateQueries({ queryKey: newsKey }));
  return data?.unread ?? 0;
}
