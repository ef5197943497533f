import { Modal, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createBudgetLine } from '@/shared/api/calls/createBudgetLine';
import { tagsQuery } from '@/shared/api/calls/listTags';
import { newIdempotencyKey } from '@/shared/api/client';
import type { Account, Budget } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import type { Decimal } from '@/shared/money/decimal';
import { isZero } from '@/shared/money/decimal';
import { usualScale } from '@/shared/money/format';
import { AmountField } from '@/shared/ui/AmountField';
import { DialogForm } from '@/shared/ui/DialogForm';
import { useUndo } from '@/shared/ui/useUndo';
import { typedPlan } from './plan';
import { refreshBudgets } from './refresh';

interface Props {
  budget: Budget;
  accounts: readonly Account[];
  close: () => void;
}

const SCOPES = ['ALL', 'TAG', 'ACCOUNT'] as const;

/** The most that may be spent in all, with a tag, or from an account. */
export function CeilingDialog({ budget, accounts, close }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={close}
      title={t('budget:ceiling.add')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Form budget={budget} accounts={accounts} close={close} />
    </Modal>
  );
}

function Form({ budget, accounts, close }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const tags = useQuery(tagsQuery(book.id));
  const [key] = useState(newIdempotencyKey);
  const [scope, setScope] = useState<(typeof SCOPES)[number]>('ALL');
  const [target, setTarget] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const result = typedPlan(typed, usualScale(budget.currency));
  const positive = result.ok && !isZero(result.value);
  const named = scope === 'ALL' || target !== null;
  const targets = (scope === 'TAG' ? (tags.data?.items ?? []) : accounts).filter(
    ({ archivedAt }) => archivedAt == null,
  );
  const save = useMutation({
    mutationFn: (amount: Decimal) =>
      createBudgetLine(
        book.id,
        budget.periodId,
        {
          scope,
          ...(target === null ? {} : { id: target }),
          plan: { amount, commodity: budget.currency },
        },
        key,
      ),
    onSuccess: (written) => {
      undoable(t('budget:said.ceiling'), written);
      close();
    },
    onSettled: () => refreshBudgets(client, book.id),
  });
  const submit = () => {
    setTried(true);
    if (positive && named) save.mutate(result.value);
  };
  return (
    <DialogForm submit={submit} close={close} saving={save.isPending} problem={save.error}>
      <Select
        label={t('budget:ceiling.of')}
        data={SCOPES.map((value) => ({ value, label: t(`budget:ceiling.scope.${value}`) }))}
        allowDeselect={false}
        value={scope}
        onChange={(value) => {
          setScope(SCOPES.find((each) => each === value) ?? scope);
          setTarget(null);
        }}
      />
      {scope !== 'ALL' && (
        <Select
          searchable
          label={t(`budget:ceiling.which.${scope}`)}
          data={targets.map(({ id, name }) => ({ value: id, label: name }))}
          value={target}
          error={tried && !named ? t('budget:wrong.which') : undefined}
          onChange={setTarget}
        />
      )}
      <AmountField
        data-autofocus
        label={t('budget:ceiling.most')}
        commodity={budget.currency}
        value={typed}
        error={tried && !positive ? t('budget:wrong.amount') : undefined}
        onChange={setTyped}
      />
    </DialogForm>
  );
}
