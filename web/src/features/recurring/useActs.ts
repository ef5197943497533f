import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { actOnOccurrence } from '@/shared/api/calls/actOnOccurrence';
import { newIdempotencyKey } from '@/shared/api/client';
import type { Occurrence, OccurrenceAction } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { useUndo } from '@/shared/ui/useUndo';

export interface Act {
  item: Occurrence;
  body: OccurrenceAction;
}

/** What is done about one day, with a way back. */
export function useActs(done: () => void) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  return useMutation({
    mutationFn: ({ item, body }: Act) => actOnOccurrence(book.id, item, body, newIdempotencyKey()),
    onSuccess: (written, { item, body }) => {
      undoable(t(`recurring:did.${body.action}`, { name: item.name }), written);
      done();
    },
    onSettled: () => refreshBook(client, book.id),
  });
}
