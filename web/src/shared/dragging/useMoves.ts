import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Written } from '@/shared/api/client';
import type { Page } from '@/shared/api/contract';
import { showAtOnce } from '@/shared/api/optimistic';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';

interface Moves<Item, Move> {
  /** The list that shows it. */
  list: QueryKey;
  moved: (items: Item[], move: Move) => Item[];
  /** The operations that the server did, in their order. */
  send: (move: Move) => Promise<Written<unknown>[]>;
  says: (move: Move) => string;
}

/** Moves what stands in a list of the book: seen at once, sent in turn, taken back where the server refuses, undone by one press. */
export function useMoves<Item, Move>({ list, moved, send, says }: Moves<Item, Move>): (move: Move) => void {
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const mutationKey = ['move', ...list];
  const { mutate } = useMutation({
    mutationKey,
    // One after the other: each may say its place by a neighbour that the one before has put there.
    scope: { id: JSON.stringify(mutationKey) },
    mutationFn: send,
    onMutate: (move) =>
      showAtOnce<Page<Item>>(client, list, (page) => ({ ...page, items: moved(page.items, move) })),
    onSuccess: (written, move) => undoable(says(move), ...written),
    onError: (problem, _, takeBack) => {
      takeBack?.();
      sayWrong(problemText(problem));
    },
    // While more are on their way, what the server has is behind what is seen.
    onSettled: () => (client.isMutating({ mutationKey }) > 1 ? undefined : refreshBook(client, book.id)),
  });
  return mutate;
}
