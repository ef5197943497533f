import { Modal, Select } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moveBudget } from '@/shared/api/calls/moveBudget';
import { newIdempotencyKey } from '@/shared/api/client';
import type { Budget, Category } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { Amount } from '@/shared/money/Amount';
import { compare, type Decimal, isZero, type Money, plain } from '@/shared/money/decimal';
import { usualScale } from '@/shared/money/format';
import { AmountField } from '@/shared/ui/AmountField';
import { DialogForm } from '@/shared/ui/DialogForm';
import { useUndo } from '@/shared/ui/useUndo';
import type { Opening } from './opening';
import { giveableOf, lineOf, shortOf, typedPlan } from './plan';
import { refreshBudgets } from './refresh';
import classes from './Budget.module.css';

interface Props {
  budget: Budget;
  categories: readonly Category[];
  opening: Extract<Opening, { what: 'move' }>;
  close: () => void;
}

/** Money from one line to another in one step; what is missing is offered where a line is overspent. */
export function MoveDialog(props: Props) {
  const { t } = useTranslation();
  const { budget, opening, close } = props;
  const short = opening.towards === 'to' && !isZero(shortOf(lineOf(budget, opening.category)));
  return (
    <Modal
      opened
      onClose={close}
      title={t(short ? 'budget:move.cover' : `budget:move.${opening.towards}`, { name: opening.name })}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Form {...props} />
    </Modal>
  );
}

function Form({ budget, categories, opening, close }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const [key] = useState(newIdempotencyKey);
  const own = lineOf(budget, opening.category);
  const incoming = opening.towards === 'to';
  const nameOf = (id: string) => categories.find((each) => each.id === id)?.name ?? t('budget:goneCategory');
  const givers = [...budget.lines]
    .filter((line) => line.categoryId !== opening.category && !isZero(line.figures.plan.amount))
    .sort((a, b) => compare(giveableOf(b), giveableOf(a)));
  const others = incoming
    ? givers.map((line) => line.categoryId ?? '')
    : categories
        .filter(
          (each) =>
            each.class === 'EXPENSE' &&
            each.fixed !== true &&
            each.archivedAt == null &&
            each.id !== opening.category,
        )
        .map(({ id }) => id);
  const [other, setOther] = useState<string | null>(incoming ? (others[0] ?? null) : null);
  const [typed, setTyped] = useState<string>(() => {
    const short = shortOf(own);
    const offered = incoming ? short : giveableOf(own);
    return isZero(offered) ? '' : plain(offered);
  });
  const [tried, setTried] = useState(false);
  const result = typedPlan(typed, usualScale(budget.currency));
  const from = incoming ? other : opening.category;
  const to = incoming ? opening.category : other;
  const save = useMutation({
    mutationFn: (body: { from: string; to: string; amount: Decimal }) =>
      moveBudget(
        book.id,
        budget.periodId,
        { ...body, amount: { amount: body.amount, commodity: budget.currency } },
        key,
      ),
    onSuccess: (written, moved) => {
      undoable(t('budget:said.moved', { from: nameOf(moved.from), to: nameOf(moved.to) }), written);
      close();
    },
    onSettled: () => refreshBudgets(client, book.id),
  });
  const shown = (id: string): Money => {
    const line = lineOf(budget, id);
    return incoming ? { amount: giveableOf(line), commodity: budget.currency } : line.figures.left;
  };
  const positive = result.ok && !isZero(result.value);
  const submit = () => {
    setTried(true);
    if (positive && from !== null && to !== null) save.mutate({ from, to, amount: result.value });
  };
  const wrong = !tried || positive ? undefined : t('budget:wrong.amount');
  return (
    <DialogForm submit={submit} close={close} saving={save.isPending} problem={save.error}>
      <p className={classes.about}>{t('budget:move.about')}</p>
      <Select
        searchable
        label={t(incoming ? 'budget:move.fromWhich' : 'budget:move.toWhich')}
        nothingFoundMessage={t('budget:move.nothing')}
        data={others.map((id) => ({ value: id, label: nameOf(id) }))}
        renderOption={({ option }) => {
          return (
            <span className={classes.option}>
              <span>{option.label}</span>
              <small>
                <Amount value={shown(option.value)} tone="balance" /> {t('budget:move.left')}
              </small>
            </span>
          );
        }}
        allowDeselect={false}
        value={other}
        error={tried && other === null ? t('budget:wrong.which') : undefined}
        onChange={setOther}
      />
      {other !== null && (
        <p className={classes.about}>
          {t(incoming ? 'budget:move.gives' : 'budget:move.leftOf', { name: nameOf(other) })}{' '}
          <Amount value={shown(other)} tone="balance" />
        </p>
      )}
      <AmountField
        data-autofocus
        label={t('budget:move.amount')}
        commodity={budget.currency}
        value={typed}
        error={wrong}
        onChange={setTyped}
      />
    </DialogForm>
  );
}
