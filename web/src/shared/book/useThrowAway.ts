import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import type { Written } from '@/shared/api/client';
import type { Page } from '@/shared/api/contract';
import { showAtOnce, without } from '@/shared/api/optimistic';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';
import { useBook } from './BookContext';
import { refreshBook } from './refresh';

interface Kind<T> {
  /** The list that shows it, which is without it at once. */
  list: (bookId: string) => QueryKey;
  remove: (bookId: string, one: T) => Promise<Written<unknown>>;
  said: (name: string) => string;
}

/** Into the trash at once, with a way back. */
export function useThrowAway<T extends { id: string; name: string }>({
  list,
  remove,
  said,
}: Kind<T>): (one: T) => void {
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const thrown = useMutation({
    mutationFn: (one: T) => remove(book.id, one),
    onMutate: (one) => showAtOnce<Page<T>>(client, list(book.id), without(one.id)),
    onSuccess: (written, { name }) => undoable(said(name), written),
    onError: (problem, _, takeBack) => {
      takeBack?.();
      sayWrong(problemText(problem));
    },
    onSettled: () => refreshBook(client, book.id),
  });
  return (one) => thrown.mutate(one);
}
