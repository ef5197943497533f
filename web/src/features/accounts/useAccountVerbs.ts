import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { archiveAccount } from '@/shared/api/calls/archiveAccount';
import { deleteAccount } from '@/shared/api/calls/deleteAccount';
import { accountsKey } from '@/shared/api/calls/listAccounts';
import type { Account, Page } from '@/shared/api/contract';
import { showAtOnce, without } from '@/shared/api/optimistic';
import { ApiProblem } from '@/shared/api/problem';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';

/** Archive and delete, shown at once and taken back where the server refuses. */
export function useAccountVerbs() {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  /** The account that has transactions: the person decides whether they go along. */
  const [inUse, setInUse] = useState<Account | null>(null);
  const key = accountsKey(book.id);

  const archive = useMutation({
    mutationFn: ({ account, away }: { account: Account; away: boolean }) =>
      archiveAccount(book.id, account.id, away),
    onSuccess: (written, { account, away }) => {
      undoable(
        t(away ? 'accounts:said.archived' : 'accounts:said.unarchived', { name: account.name }),
        written,
      );
    },
    onError: (problem) => {
      sayWrong(problemText(problem));
    },
    onSettled: () => refreshBook(client, book.id),
  });
  const remove = useMutation({
    mutationFn: ({ account, along }: { account: Account; along: boolean }) =>
      deleteAccount(book.id, account, along),
    onMutate: ({ account }) => showAtOnce<Page<Account>>(client, key, without(account.id)),
    onSuccess: (written, { account }) => {
      setInUse(null);
      undoable(t('accounts:said.deleted', { name: account.name }), written);
    },
    onError: (problem, { account }, takeBack) => {
      takeBack?.();
      if (problem instanceof ApiProblem && problem.code === 'in_use' && inUse === null) setInUse(account);
      else sayWrong(problemText(problem));
    },
    onSettled: () => refreshBook(client, book.id),
  });
  return {
    archive: (account: Account, away: boolean) => {
      archive.mutate({ account, away });
    },
    remove: (account: Account) => {
      remove.mutate({ account, along: false });
    },
    inUse,
    removeAlong: () => {
      if (inUse !== null) remove.mutate({ account: inUse, along: true });
    },
    leave: () => {
      setInUse(null);
    },
  };
}
