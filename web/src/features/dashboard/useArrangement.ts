import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { arrangeDashboard } from '@/shared/api/calls/arrangeDashboard';
import { dashboardKey } from '@/shared/api/calls/getDashboard';
import type { CardPlace, Dashboard } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';

interface Arranging {
  /** Seen at once, kept one after the other, taken back where the server refuses. */
  put: (cards: CardPlace[]) => void;
  /** The ordinary arrangement again. */
  reset: () => void;
  /** Null where there is nothing to take back. */
  undo: (() => void) | null;
}

export function useArrangement(cards: CardPlace[]): Arranging {
  const book = useBook();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [past, setPast] = useState<readonly CardPlace[][]>([]);
  const key = dashboardKey(book.id);
  const change = (to: (current: Dashboard['arrangement']) => Dashboard['arrangement']) => {
    client.setQueryData<Dashboard>(key, (current) =>
      current === undefined ? current : { ...current, arrangement: to(current.arrangement) },
    );
  };
  const keep = useMutation({
    scope: { id: `arrangement-${book.id}` },
    mutationFn: (next: CardPlace[]) =>
      // The version of the answer before: each waits for the one before it.
      arrangeDashboard(book.id, client.getQueryData<Dashboard>(key)?.arrangement.version ?? 0, next),
    onSuccess: (kept, next) => {
      change((current) => (next.length === 0 ? kept : { ...current, version: kept.version }));
    },
    onError: async (problem) => {
      sayWrong(problemText(problem));
      setPast([]);
      await client.invalidateQueries({ queryKey: key });
    },
  });
  const put = (next: CardPlace[]) => {
    // A dashboard that is on its way knows the arrangement of before.
    void client.cancelQueries({ queryKey: key });
    if (next.length > 0) change((current) => ({ ...current, cards: next }));
    keep.mutate(next);
  };
  const last = past.at(-1);
  return {
    put: (next) => {
      setPast([...past, cards]);
      put(next);
    },
    reset: () => {
      setPast([...past, cards]);
      put([]);
    },
    undo:
      last === undefined
        ? null
        : () => {
            setPast(past.slice(0, -1));
            put(last);
          },
  };
}
