import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import { newsKey, notificationsKey, unreadQuery } from '@/shared/api/calls/listNotifications';
import { readAllNotifications } from '@/shared/api/calls/readAllNotifications';
import { readNotification } from '@/shared/api/calls/readNotification';
import type { NotificationPage } from '@/shared/api/contract';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';

type News = InfiniteData<NotificationPage, string | null>;
const ALL = null;

/** Marks one as read, or all: shown at once, in the list and in the number of those that are unread. */
export function useReading(): { read: (id: string) => void; readAll: () => void } {
  const client = useQueryClient();
  const problemText = useProblemText();
  const reading = useMutation({
    mutationFn: (id: string | null) => (id === ALL ? readAllNotifications() : readNotification(id)),
    onMutate: async (id) => {
      await client.cancelQueries({ queryKey: notificationsKey });
      const isMeant = (each: { id: string }) => id === ALL || each.id === id;
      client.setQueryData<News>(newsKey, (news) =>
        news === undefined
          ? news
          : {
              ...news,
              pages: news.pages.map((page) => ({
                ...page,
                items: page.items.map((event) => (isMeant(event) ? { ...event, read: true } : event)),
              })),
            },
      );
      client.setQueryData(unreadQuery.queryKey, (bell) =>
        bell === undefined ? bell : { ...bell, unread: id === ALL ? 0 : Math.max(0, bell.unread - 1) },
      );
    },
    onError: (problem) => sayWrong(problemText(problem)),
    // The server has the last word, also where it refused.
    onSettled: () => client.invalidateQueries({ queryKey: notificationsKey }),
  });
  return { read: (id) => reading.mutate(id), readAll: () => reading.mutate(ALL) };
}
