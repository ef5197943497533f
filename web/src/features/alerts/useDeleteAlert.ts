import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { deleteAlert } from '@/shared/api/calls/deleteAlert';
import { alertsKey } from '@/shared/api/calls/listAlerts';
import type { AlertRule, Page } from '@/shared/api/contract';
import { showAtOnce, without } from '@/shared/api/optimistic';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';

/** Into the trash at once, with a way back. */
export function useDeleteAlert(): (rule: AlertRule) => void {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const remove = useMutation({
    mutationFn: (rule: AlertRule) => deleteAlert(book.id, rule),
    onMutate: (rule) => showAtOnce<Page<AlertRule>>(client, alertsKey(book.id), without(rule.id)),
    onSuccess: (written, { name }) => undoable(t('alerts:said.deleted', { name }), written),
    onError: (problem, _, takeBack) => {
      takeBack?.();
      sayWrong(problemText(problem));
    },
    onSettled: () => refreshBook(client, book.id),
  });
  return (rule) => remove.mutate(rule);
}
