import { Modal, Select, Skeleton, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fillBudget } from '@/shared/api/calls/fillBudget';
import { goalsQuery } from '@/shared/api/calls/listGoals';
import { newIdempotencyKey } from '@/shared/api/client';
import type { Budget, Category, Goal } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { fullName } from '@/shared/categories/fullName';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { formatMoney } from '@/shared/money/format';
import { DialogForm } from '@/shared/ui/DialogForm';
import { Failure } from '@/shared/ui/Failure';
import { LinkButton } from '@/shared/ui/LinkButton';
import { useUndo } from '@/shared/ui/useUndo';
import { refreshBudgets } from './refresh';

interface Props {
  budget: Budget;
  categories: readonly Category[];
  close: () => void;
}

/** What a goal asks of the period becomes the plan of one category. */
export function FillFromGoal(props: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const goals = useQuery(goalsQuery(book.id));
  const asking = goals.data?.items.filter((goal) => asksOf(goal, props.budget));
  return (
    <Modal
      opened
      onClose={props.close}
      title={t('budget:fill.goalTitle')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {goals.isError ? (
        <Failure problem={goals.error} again={() => void goals.refetch()} />
      ) : asking === undefined ? (
        <Skeleton height={160} />
      ) : asking.length === 0 ? (
        <>
          <Text mb="md">{t('budget:fill.noGoal')}</Text>
          <LinkButton to="/goals" variant="default">
            {t('frame:room.goals')}
          </LinkButton>
        </>
      ) : (
        <Form {...props} goals={asking} />
      )}
    </Modal>
  );
}

/** A part of the income, or an amount by a day, in the currency of the plan. */
const asksOf = (goal: Goal, { currency }: Budget) =>
  goal.state === 'UNDER_WAY' &&
  goal.currency === currency &&
  (goal.kind === 'PERCENT' || goal.needed !== null);

function Form({ budget, categories, goals, close }: Props & { goals: readonly Goal[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const [key] = useState(newIdempotencyKey);
  const [goal, setGoal] = useState<string | null>(goals.length === 1 ? (goals[0]?.id ?? null) : null);
  const [category, setCategory] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const askOf = ({ kind, percent, needed }: Goal) =>
    kind === 'PERCENT' || needed === null
      ? t('budget:fill.share', { percent })
      : formatMoney(needed, language);
  const fill = useMutation({
    mutationFn: (from: { goalId: string; categoryId: string }) =>
      fillBudget(book.id, budget.periodId, { from: 'GOAL', ...from }, key),
    onSuccess: (written) => {
      undoable(t('budget:said.filled', { count: written.data.lines }), written);
      close();
    },
    onSettled: () => refreshBudgets(client, book.id),
  });
  const submit = () => {
    setTried(true);
    if (goal !== null && category !== null) fill.mutate({ goalId: goal, categoryId: category });
  };
  return (
    <DialogForm submit={submit} close={close} saving={fill.isPending} problem={fill.error}>
      <Select
        data-autofocus
        label={t('budget:fill.whichGoal')}
        data={goals.map((each) => ({ value: each.id, label: `${each.name} · ${askOf(each)}` }))}
        value={goal}
        error={tried && goal === null ? t('budget:wrong.which') : undefined}
        onChange={setGoal}
      />
      <Select
        searchable
        label={t('budget:fill.into')}
        data={categories
          .filter((each) => each.class === 'EXPENSE' && each.fixed !== true && each.archivedAt == null)
          .map((each) => ({ value: each.id, label: fullName(each, categories) }))}
        value={category}
        error={tried && category === null ? t('budget:wrong.which') : undefined}
        onChange={setCategory}
      />
    </DialogForm>
  );
}
