import { Modal, Select, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { planCategory } from '@/shared/api/calls/planCategory';
import { updateBudgetLine } from '@/shared/api/calls/updateBudgetLine';
import type { Account, Budget, BudgetLine, LineInput } from '@/shared/api/contract';
import { ROLLOVERS, type Rollover } from '@/shared/api/planningContract';
import { useBook } from '@/shared/book/BookContext';
import { Amount } from '@/shared/money/Amount';
import { isZero, type Money, plain } from '@/shared/money/decimal';
import { usualScale } from '@/shared/money/format';
import { AmountField } from '@/shared/ui/AmountField';
import { DialogForm } from '@/shared/ui/DialogForm';
import { useUndo } from '@/shared/ui/useUndo';
import { typedPlan } from './plan';
import { refreshBudgets } from './refresh';
import classes from './Budget.module.css';

interface Props {
  budget: Budget;
  line: BudgetLine;
  name: string;
  accounts: readonly Account[];
  mayPlan: boolean;
  close: () => void;
}

/** All that there is to a line: what it hands on, who pays it, a note, and how it was before. */
export function LineDialog(props: Props) {
  const { t } = useTranslation();
  const { line, name, mayPlan, close } = props;
  return (
    <Modal opened onClose={close} title={name} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <Facts line={line} />
      {mayPlan && <Form {...props} />}
    </Modal>
  );
}

function Facts({ line }: { line: BudgetLine }) {
  const { t } = useTranslation();
  const { figures } = line;
  const facts: [string, Money | null][] = [
    [t('budget:fact.initial'), line.initialPlan],
    [t('budget:column.carried'), isZero(figures.carried.amount) ? null : figures.carried],
    [t('budget:column.spent'), figures.actual],
    [t('budget:column.left'), figures.left],
    [t('budget:fact.previousPlan'), line.previousPlan],
    [t('budget:fact.previousActual'), line.previousActual],
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(
        ([label, value]) =>
          value !== null && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Amount value={value} tone="balance" />
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Form({ budget, line, name, accounts, close }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const [typed, setTyped] = useState(() => plain(line.figures.plan.amount) as string);
  const [rollover, setRollover] = useState<Rollover>(line.rollover);
  const [account, setAccount] = useState(line.accountId);
  const [note, setNote] = useState(line.note);
  const [tried, setTried] = useState(false);
  const result = typedPlan(typed, usualScale(budget.currency));
  const save = useMutation({
    mutationFn: (body: LineInput) =>
      line.categoryId !== null
        ? planCategory(book.id, budget.periodId, line.categoryId, body)
        : updateBudgetLine(book.id, budget.periodId, line.lineId ?? '', body),
    onSuccess: (written) => {
      undoable(t('budget:said.saved', { name }), written);
      close();
    },
    onSettled: () => refreshBudgets(client, book.id),
  });
  const submit = () => {
    setTried(true);
    if (!result.ok) return;
    save.mutate({
      plan: { amount: result.value, commodity: budget.currency },
      rollover,
      ...(account === null ? {} : { accountId: account }),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    });
  };
  const wrong =
    tried && !result.ok
      ? result.reason === 'NEGATIVE'
        ? t('budget:wrong.negative')
        : t(`common:amount.${result.reason}`)
      : undefined;
  return (
    <DialogForm submit={submit} close={close} saving={save.isPending} problem={save.error}>
      <AmountField
        data-autofocus
        mt="md"
        label={t('budget:column.plan')}
        commodity={budget.currency}
        value={typed}
        error={wrong}
        onChange={setTyped}
      />
      <Select
        label={t('budget:rollover.title')}
        description={t(`budget:rollover.help.${rollover}`)}
        data={ROLLOVERS.map((value) => ({ value, label: t(`budget:rollover.${value}`) }))}
        allowDeselect={false}
        value={rollover}
        onChange={(value) => setRollover(ROLLOVERS.find((each) => each === value) ?? rollover)}
      />
      {line.scope === 'CATEGORY' && (
        <Select
          clearable
          clearButtonProps={{ 'aria-label': t('budget:filter.clear') }}
          label={t('budget:payer')}
          placeholder={t('budget:noPayer')}
          data={accounts
            .filter((each) => each.archivedAt === null || each.id === account)
            .map((each) => ({ value: each.id, label: each.name }))}
          value={account}
          onChange={setAccount}
        />
      )}
      <Textarea
        autosize
        maxRows={6}
        label={t('budget:note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
