import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createPeriod } from '@/shared/api/calls/createPeriod';
import { deletePeriod } from '@/shared/api/calls/deletePeriod';
import { fillBudget } from '@/shared/api/calls/fillBudget';
import { periodsQuery } from '@/shared/api/calls/listPeriods';
import { type Turn, turnPeriod } from '@/shared/api/calls/turnPeriod';
import { newIdempotencyKey } from '@/shared/api/client';
import type { LineFill, Page, Period, Wallet } from '@/shared/api/contract';
import { showAtOnce, without } from '@/shared/api/optimistic';
import { ApiProblem } from '@/shared/api/problem';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { say, sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';

/** Begins, closes and reopens. None of these is taken back by undo: each has its own way back. */
export function useTurn(period: Period) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (turn: Turn) => turnPeriod(book.id, period, turn),
    onSuccess: (_, turn) => say(t(`budget:turned.${turn}`, { name: period.name })),
    onSettled: () => refreshBook(client, book.id),
  });
}

export function useDeleteDraft(period: Period) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const navigate = useNavigate();
  const undoable = useUndo();
  const problemText = useProblemText();
  return useMutation({
    mutationFn: () => deletePeriod(book.id, period),
    // Left at once: what is in the trash is not asked for again.
    onMutate: async () => {
      await navigate({ to: '/budget', search: { wallet: period.walletId } });
      const { queryKey } = periodsQuery(book.id, period.walletId);
      return showAtOnce<Page<Period>>(client, queryKey, without(period.id));
    },
    onSuccess: (written) => undoable(t('budget:said.deleted', { name: period.name }), written),
    onError: (problem, _, takeBack) => {
      takeBack?.();
      sayWrong(problemText(problem));
    },
    onSettled: () => refreshBook(client, book.id),
  });
}

/** Fills the plan from the period before or from what was spent, in one step that can be taken back. */
export function useFill(period: Pick<Period, 'id'>) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const [key, setKey] = useState(newIdempotencyKey);
  return useMutation({
    mutationFn: (from: LineFill) => fillBudget(book.id, period.id, from, key),
    onSuccess: (written) => {
      const { lines } = written.data;
      if (lines === 0) say(t('budget:said.nothingFilled'));
      else undoable(t('budget:said.filled', { count: lines }), written);
      setKey(newIdempotencyKey());
    },
    onError: (problem) => sayWrong(problemText(problem)),
    onSettled: () => refreshBook(client, book.id),
  });
}

/** The first draft of a wallet as its rule proposes it, planned by what was spent before where something was. */
export function useFirstDraft(wallet: Wallet) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const [keys] = useState(() => [newIdempotencyKey(), newIdempotencyKey()] as const);
  return useMutation({
    mutationFn: async () => {
      const made = await createPeriod(book.id, wallet.id, {}, keys[0]);
      try {
        const filled = await fillBudget(book.id, made.data.id, { from: 'AVERAGE', periods: 3 }, keys[1]);
        return { made, lines: filled.data.lines };
      } catch (problem) {
        // There is no history to plan by: an empty draft is what there can be.
        if (problem instanceof ApiProblem && problem.code === 'nothing_to_fill') return { made, lines: 0 };
        throw problem;
      }
    },
    onSuccess: ({ made, lines }) => {
      const { name } = made.data;
      undoable(
        lines === 0
          ? t('budget:said.drafted', { name })
          : t('budget:said.draftedAndFilled', { name, count: lines }),
        made,
      );
    },
    onError: (problem) => sayWrong(problemText(problem)),
    onSettled: () => refreshBook(client, book.id),
  });
}
