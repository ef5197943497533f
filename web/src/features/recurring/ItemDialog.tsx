import {
  Autocomplete,
  Checkbox,
  Modal,
  SegmentedControl,
  Select,
  SimpleGrid,
  TextInput,
} from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createRecurring } from '@/shared/api/calls/createRecurring';
import { payeesQuery } from '@/shared/api/calls/listPayees';
import { updateRecurring } from '@/shared/api/calls/updateRecurring';
import { newIdempotencyKey } from '@/shared/api/client';
import type { Account, Category, RecurringItem } from '@/shared/api/contract';
import { ApiProblem } from '@/shared/api/problem';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { AmountField } from '@/shared/ui/AmountField';
import { DialogForm } from '@/shared/ui/DialogForm';
import { useUndo } from '@/shared/ui/useUndo';
import { check, formOf, isPlain, type ItemForm, toEdit, toInput, type Wrong, wrongFrom } from './form';
import { RepeatFields } from './RepeatFields';
import type { Way } from './view';
import classes from './Recurring.module.css';

interface Props {
  /** The item to change; null for a new one. */
  item: RecurringItem | null;
  /** What a new one begins with. */
  start: ItemForm;
  accounts: readonly Account[];
  categories: readonly Category[];
  close: () => void;
}

const WAYS: readonly Way[] = ['OUT', 'IN', 'MOVE'];

export function ItemDialog(props: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={props.close}
      size={560}
      title={t(props.item === null ? 'recurring:add' : 'recurring:edit')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Form {...props} />
    </Modal>
  );
}

function Form({ item, start, accounts, categories, close }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const payees = useQuery(payeesQuery(book.id)).data?.items ?? [];
  const known = new Map(accounts.map((account) => [account.id, account]));
  const [key] = useState(newIdempotencyKey);
  const [before] = useState(() => (item === null ? start : formOf(item, known)));
  const [form, setForm] = useState(before);
  const [wrong, setWrong] = useState<Wrong>({});
  const whole = item === null || isPlain(item.flows);
  const change = (part: Partial<ItemForm>) => {
    setForm((current) => ({ ...current, ...part }));
    setWrong((said) => Object.fromEntries(Object.entries(said).filter(([field]) => !(field in part))));
  };
  const save = useMutation({
    mutationFn: async () => {
      if (item === null) return createRecurring(book.id, toInput(form, known, payees), key);
      const edit = toEdit(item, before, form, known, payees);
      return Object.keys(edit).length === 0 ? null : updateRecurring(book.id, item, edit);
    },
    onSuccess: (written) => {
      if (written !== null)
        undoable(
          t(item === null ? 'recurring:said.created' : 'recurring:said.saved', { name: written.data.name }),
          written,
        );
      close();
    },
    onError: (problem) => {
      if (problem instanceof ApiProblem) setWrong(wrongFrom(problem.fields));
    },
    onSettled: () => refreshBook(client, book.id),
  });
  const submit = () => {
    const found = check(form, known, whole);
    setWrong(Object.fromEntries(Object.entries(found).map(([field, text]) => [field, t(text)])));
    if (Object.keys(found).length === 0) save.mutate();
  };
  return (
    <DialogForm
      submit={submit}
      close={close}
      saving={save.isPending}
      problem={Object.keys(wrong).length === 0 ? save.error : null}
    >
      {whole && (
        <SegmentedControl
          fullWidth
          aria-label={t('recurring:field.way')}
          data={WAYS.map((way) => ({ value: way, label: t(`recurring:way.${way}`) }))}
          value={form.way}
          onChange={(way) => change({ way, other: '' })}
        />
      )}
      <TextInput
        data-autofocus
        label={t('recurring:field.name')}
        placeholder={t(`recurring:namePlaceholder.${form.way}`)}
        value={form.name}
        error={wrong.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      {whole ? (
        <Money form={form} wrong={wrong} change={change} accounts={accounts} categories={categories} />
      ) : (
        <p className={classes.help}>{t('recurring:several')}</p>
      )}
      {form.way !== 'MOVE' && (
        <Autocomplete
          label={t('recurring:field.payee')}
          data={[...new Set(payees.map(({ name }) => name))]}
          limit={8}
          value={form.payee}
          error={wrong.payee}
          onChange={(payee) => change({ payee })}
        />
      )}
      <RepeatFields form={form} rule={item?.rule ?? ''} wrong={wrong} change={change} />
    </DialogForm>
  );
}

type MoneyProps = Pick<Props, 'accounts' | 'categories'> & {
  form: ItemForm;
  wrong: Wrong;
  change: (part: Partial<ItemForm>) => void;
};

/** How much, out of which account, and for what. */
function Money({ form, wrong, change, accounts, categories }: MoneyProps) {
  const { t } = useTranslation();
  const own = accounts.find(({ id }) => id === form.account);
  const used = accounts.filter(({ archivedAt, id }) => archivedAt === null || id === form.account);
  const others =
    form.way === 'MOVE'
      ? used.filter(({ id, commodity }) => id !== form.account && commodity === own?.commodity)
      : categories.filter(
          (each) =>
            each.fixed !== true &&
            each.archivedAt == null &&
            each.class === (form.way === 'IN' ? 'INCOME' : 'EXPENSE'),
        );
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing="md">
        <Select
          searchable
          label={t(form.way === 'IN' ? 'recurring:field.into' : 'recurring:field.from')}
          data={used.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.account}
          allowDeselect={false}
          error={wrong.account}
          onChange={(account) => change({ account: account ?? form.account })}
        />
        <Select
          searchable
          clearable={form.way !== 'MOVE'}
          label={t(form.way === 'MOVE' ? 'recurring:field.into' : 'recurring:field.category')}
          placeholder={form.way === 'MOVE' ? '' : t('common:uncategorised')}
          data={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.other === '' ? null : form.other}
          error={wrong.other}
          clearButtonProps={{ 'aria-label': t('recurring:field.clear') }}
          onChange={(other) => change({ other: other ?? '' })}
        />
        <AmountField
          label={t('recurring:field.amount')}
          commodity={own?.commodity ?? ''}
          value={form.amount}
          error={wrong.amount}
          onChange={(amount) => change({ amount })}
        />
      </SimpleGrid>
      <Checkbox
        label={t('recurring:field.estimate')}
        description={t('recurring:field.estimateHelp')}
        checked={form.estimate}
        error={wrong.estimate}
        onChange={(event) => change({ estimate: event.currentTarget.checked })}
      />
    </>
  );
}
