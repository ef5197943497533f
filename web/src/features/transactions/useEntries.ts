import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { createTransaction } from '@/shared/api/calls/createTransaction';
import { deleteTransaction } from '@/shared/api/calls/deleteTransaction';
import { updateTransaction } from '@/shared/api/calls/updateTransaction';
import { newIdempotencyKey } from '@/shared/api/client';
import type { Transaction, TransactionInput } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';

/** Adds, changes and deletes transactions; each can be taken back. */
export function useEntries() {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const key = useRef<string | null>(null);
  const onSettled = () => refreshBook(client, book.id);
  const add = useMutation({
    mutationFn: (body: TransactionInput) =>
      createTransaction(book.id, body, (key.current ??= newIdempotencyKey())),
    onSuccess: (written) => {
      key.current = null;
      undoable(t('transactions:said.added'), written);
    },
    onSettled,
  });
  const change = useMutation({
    mutationFn: ({ item, body }: { item: Transaction; body: Partial<TransactionInput> }) =>
      updateTransaction(book.id, item, body),
    onSuccess: (written) => undoable(t('transactions:said.changed'), written),
    onSettled,
  });
  const remove = useMutation({
    mutationFn: (item: Transaction) => deleteTransaction(book.id, item),
    onSuccess: (written) => undoable(t('transactions:said.deleted'), written),
    onError: (problem) => sayWrong(problemText(problem)),
    onSettled,
  });
  return { add, change, remove, problemText };
}
