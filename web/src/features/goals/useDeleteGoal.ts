import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { deleteGoal } from '@/shared/api/calls/deleteGoal';
import { goalsKey } from '@/shared/api/calls/listGoals';
import type { Goal, Page } from '@/shared/api/contract';
import { showAtOnce, without } from '@/shared/api/optimistic';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';

/** Into the trash at once, with a way back. */
export function useDeleteGoal(): (goal: Goal) => void {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const remove = useMutation({
    mutationFn: (goal: Goal) => deleteGoal(book.id, goal),
    onMutate: (goal) => showAtOnce<Page<Goal>>(client, goalsKey(book.id), without(goal.id)),
    onSuccess: (written, { name }) => undoable(t('goals:said.deleted', { name }), written),
    onError: (problem, _, takeBack) => {
      takeBack?.();
      sayWrong(problemText(problem));
    },
    onSettled: () => refreshBook(client, book.id),
  });
  return (goal) => remove.mutate(goal);
}
