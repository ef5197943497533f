import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { budgetKey } from '@/shared/api/calls/getBudget';
import { planCategory } from '@/shared/api/calls/planCategory';
import type { Budget, BudgetLine, Category, LineInput } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { useLanguage } from '@/shared/i18n/useLanguage';
import type { Decimal } from '@/shared/money/decimal';
import { formatMoney } from '@/shared/money/format';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';
import { lineOf, planned } from './plan';
import { refreshBudgets } from './refresh';

export type PlannedCategory = Pick<Category, 'id' | 'name' | 'class'>;

/** The line whole, with another plan: what a PUT leaves out is not kept. */
export function inputOf(line: BudgetLine, plan: Decimal, commodity: string): LineInput {
  return {
    plan: { amount: plan, commodity },
    rollover: line.rollover,
    ...(line.accountId === null ? {} : { accountId: line.accountId }),
    ...(line.note === '' ? {} : { note: line.note }),
  };
}

/** Plans for a category: on screen at once, sent one after the other, each with a way back. */
export function usePlan(budget: Budget): (category: PlannedCategory, plan: Decimal) => void {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const key = budgetKey(book.id, budget.periodId);
  const mutationKey = ['plan', book.id];
  const now = () => client.getQueryData<Budget>(key) ?? budget;
  const show = (category: PlannedCategory, plan: Decimal) =>
    client.setQueryData<Budget>(key, (current) => current && planned(current, category, plan));
  const save = useMutation({
    mutationKey,
    scope: { id: mutationKey.join(' ') },
    mutationFn: ({ category, plan }: { category: PlannedCategory; plan: Decimal }) =>
      planCategory(
        book.id,
        budget.periodId,
        category.id,
        inputOf(lineOf(now(), category.id), plan, budget.currency),
      ),
    onMutate: async ({ category, plan }) => {
      const was = lineOf(now(), category.id).figures.plan.amount;
      show(category, plan);
      await client.cancelQueries({ queryKey: key });
      return was;
    },
    onSuccess: (written, { category, plan }) =>
      undoable(
        t('budget:said.planned', {
          name: category.name,
          amount: formatMoney({ amount: plan, commodity: budget.currency }, language),
        }),
        written,
      ),
    onError: (problem, { category }, was) => {
      if (was !== undefined) show(category, was);
      sayWrong(problemText(problem));
    },
    // Whoever types on is not disturbed: the server has the last word when the last plan is there.
    onSettled: () => (client.isMutating({ mutationKey }) > 1 ? undefined : refreshBudgets(client, book.id)),
  });
  return (category, plan) => save.mutate({ category, plan });
}
