import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { deleteBudgetLine } from '@/shared/api/calls/deleteBudgetLine';
import type { BudgetLine, Period } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';
import type { LineVerbs, Opening } from './opening';
import { refreshBudgets } from './refresh';

/** What the menu of a line does. */
export function useLines(period: Pick<Period, 'id'>, open: (opening: Opening) => void): LineVerbs {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const remove = useMutation({
    mutationFn: ({ line }: { line: BudgetLine; name: string }) =>
      deleteBudgetLine(book.id, period.id, line.lineId ?? ''),
    onSuccess: (written, { name }) => undoable(t('budget:said.removed', { name }), written),
    onError: (problem) => sayWrong(problemText(problem)),
    onSettled: () => refreshBudgets(client, book.id),
  });
  return {
    details: (line, name) => open({ what: 'line', line, name }),
    move: (towards, category, name) => open({ what: 'move', towards, category, name }),
    remove: (line, name) => remove.mutate({ line, name }),
  };
}
