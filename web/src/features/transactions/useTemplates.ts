import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { createTemplate } from '@/shared/api/calls/createTemplate';
import { deleteTemplate } from '@/shared/api/calls/deleteTemplate';
import { lastEnteredQuery } from '@/shared/api/calls/lastEntered';
import { templatesQuery } from '@/shared/api/calls/listTemplates';
import { newIdempotencyKey } from '@/shared/api/client';
import type { Template, Transaction } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';
import { repeatable, templateOf } from './templates';

/** Patterns of transactions: listed, kept, thrown away; and what was entered last, to be entered again. */
export function useTemplates() {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const onSettled = () => void refreshBook(client, book.id);
  const keep = useMutation({
    mutationFn: ({ name, of }: { name: string; of: Transaction }) =>
      createTemplate(book.id, templateOf(name, of), newIdempotencyKey()),
    onSuccess: (written) => undoable(t('transactions:template.said.kept'), written),
    onSettled,
  });
  const remove = useMutation({
    mutationFn: (template: Template) => deleteTemplate(book.id, template),
    onSuccess: (written) => undoable(t('transactions:template.said.deleted'), written),
    onError: (problem) => sayWrong(problemText(problem)),
    onSettled,
  });
  const last = async () => {
    try {
      return repeatable((await client.query(lastEnteredQuery(book.id))).items);
    } catch (problem) {
      sayWrong(problemText(problem));
      return undefined;
    }
  };
  return { templates: useQuery(templatesQuery(book.id)).data?.items ?? [], keep, remove, last, problemText };
}
