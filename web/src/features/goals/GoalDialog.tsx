import { Modal, SegmentedControl, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createGoal } from '@/shared/api/calls/createGoal';
import { updateGoal } from '@/shared/api/calls/updateGoal';
import { newIdempotencyKey } from '@/shared/api/client';
import type { Account, Goal, GoalKind } from '@/shared/api/contract';
import { ApiProblem } from '@/shared/api/problem';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { todayIn } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { currencyChoices } from '@/shared/money/currencies';
import { AmountField } from '@/shared/ui/AmountField';
import { DayField } from '@/shared/ui/DayField';
import { DialogForm } from '@/shared/ui/DialogForm';
import { usePhone } from '@/shared/ui/usePhone';
import { useUndo } from '@/shared/ui/useUndo';
import { check, emptyForm, formOf, type GoalForm, toEdit, toInput, type Wrong, wrongFrom } from './form';
import { Funding } from './Funding';
import { canFund } from './view';
import classes from './Goals.module.css';

interface Props {
  /** The goal to change; null for a new one. */
  goal: Goal | null;
  goals: readonly Goal[];
  accounts: readonly Account[];
  close: () => void;
}

const KINDS: readonly GoalKind[] = ['AMOUNT', 'PERCENT'];

export function GoalDialog(props: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={props.close}
      size={560}
      title={t(props.goal === null ? 'goals:add' : 'goals:edit')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Form {...props} />
    </Modal>
  );
}

function useSave(
  { goal, accounts, close }: Props,
  before: GoalForm,
  refuse: (problem: ApiProblem, form: GoalForm) => void,
) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const [key] = useState(newIdempotencyKey);
  const known = new Map(accounts.map((account) => [account.id, account]));
  return useMutation({
    mutationFn: async (form: GoalForm) => {
      if (goal === null) return createGoal(book.id, toInput(form, known), key);
      const edit = toEdit(before, form, known);
      return Object.keys(edit).length === 0 ? null : updateGoal(book.id, goal, edit);
    },
    onSuccess: (written) => {
      if (written !== null)
        undoable(
          t(goal === null ? 'goals:said.created' : 'goals:said.saved', { name: written.data.name }),
          written,
        );
      close();
    },
    onError: (problem, form) => {
      if (problem instanceof ApiProblem) refuse(problem, form);
    },
    onSettled: () => refreshBook(client, book.id),
  });
}

function Form(props: Props) {
  const { goal, goals, accounts, close } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const phone = usePhone();
  const [before] = useState(() => (goal === null ? emptyForm(book.currency) : formOf(goal)));
  const [form, setForm] = useState(before);
  const [wrong, setWrong] = useState<Wrong>({});
  const known = new Map(accounts.map((account) => [account.id, account]));
  const save = useSave(props, before, (problem, sent) => setWrong(wrongFrom(problem, sent, known)));
  const change = (part: Partial<GoalForm>) => {
    setForm((current) => ({ ...current, ...part }));
    // What was said about a field is about what was typed there before.
    const touched = Object.keys(part);
    setWrong((said) =>
      Object.fromEntries(
        Object.entries(said).filter(([field]) => !touched.includes(field.split('.')[0] ?? '')),
      ),
    );
  };
  const submit = () => {
    const found = check(form, known);
    setWrong(Object.fromEntries(Object.entries(found).map(([field, key]) => [field, t(key)])));
    if (Object.keys(found).length === 0) save.mutate(form);
  };
  // What stands at a field need not be said above it as well.
  const elsewhere = save.error !== null && Object.keys(wrong).length === 0 ? save.error : null;
  const amount = form.kind === 'AMOUNT';
  return (
    <DialogForm submit={submit} close={close} saving={save.isPending} problem={elsewhere}>
      {goal === null && (
        <div>
          <SegmentedControl
            fullWidth
            aria-label={t('goals:kind.label')}
            data={KINDS.map((kind) => ({ value: kind, label: t(`goals:kind.${kind}`) }))}
            value={form.kind}
            onChange={(kind) => change({ kind })}
          />
          <p className={classes.help}>{t(amount ? 'goals:kindHelp.amount' : 'goals:kindHelp.percent')}</p>
        </div>
      )}
      <TextInput
        data-autofocus
        label={t('goals:field.name')}
        placeholder={t('goals:field.namePlaceholder')}
        value={form.name}
        error={wrong.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      {amount ? (
        <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing="md">
          <AmountField
            label={t('goals:field.target')}
            commodity={form.currency}
            value={form.target}
            error={wrong.target}
            onChange={(target) => change({ target })}
          />
          <DayField
            native={phone}
            label={t('goals:field.dueOn')}
            description={t('goals:field.dueOnHelp')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            today={todayIn(book.zone, new Date())}
            value={form.dueOn}
            error={wrong.dueOn}
            onChange={(dueOn) => change({ dueOn })}
          />
          {form.accounts.length === 0 && (
            <Select
              searchable
              label={t('goals:field.currency')}
              data={currencyChoices(language)}
              value={form.currency}
              allowDeselect={false}
              onChange={(currency) => change({ currency: currency ?? form.currency })}
            />
          )}
        </SimpleGrid>
      ) : (
        <TextInput
          label={t('goals:field.percent')}
          inputMode="decimal"
          autoComplete="off"
          rightSection={<span aria-hidden>%</span>}
          value={form.percent}
          error={wrong.percent}
          onChange={(event) => change({ percent: event.currentTarget.value })}
        />
      )}
      <Funding
        funds={form.accounts}
        currency={amount ? form.currency : null}
        accounts={accounts.filter(
          (account) => canFund(account) || form.accounts.some(({ accountId }) => accountId === account.id),
        )}
        goals={goals}
        own={goal?.id ?? null}
        wrong={wrong}
        change={(funds) => change({ accounts: funds })}
      />
      <Textarea
        autosize
        label={t('goals:field.note')}
        value={form.note}
        error={wrong.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </DialogForm>
  );
}
