import { Modal, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createAlert } from '@/shared/api/calls/createAlert';
import { periodsQuery } from '@/shared/api/calls/listPeriods';
import { updateAlert } from '@/shared/api/calls/updateAlert';
import { newIdempotencyKey } from '@/shared/api/client';
import type { AlertRule, Category } from '@/shared/api/contract';
import { ApiProblem } from '@/shared/api/problem';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { fullName } from '@/shared/categories/fullName';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { DialogForm } from '@/shared/ui/DialogForm';
import { useUndo } from '@/shared/ui/useUndo';
import {
  type AlertForm,
  check,
  emptyForm,
  formOf,
  scopeOf,
  thresholdOf,
  toEdit,
  toInput,
  type Watch,
  watchedBy,
  WATCHES,
  watching,
  type Wrong,
  wrongFrom,
} from './form';
import { Line } from './Line';
import { type Names, ruleWords, whatOf } from './words';
import classes from './Alerts.module.css';

interface Props {
  /** The rule to change; null for a new one. */
  rule: AlertRule | null;
  /** What a new one watches to begin with. */
  watch: Watch;
  names: Names;
  close: () => void;
}

export function AlertDialog(props: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={props.close}
      size={520}
      title={t(props.rule === null ? 'alerts:add' : 'alerts:edit')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Form {...props} />
    </Modal>
  );
}

function useSave({ rule, close }: Props, refuse: (problem: ApiProblem, form: AlertForm) => void) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const [key] = useState(newIdempotencyKey);
  return useMutation({
    mutationFn: async ({ form, currency, usual }: { form: AlertForm; currency: string; usual: string }) => {
      if (rule === null) return createAlert(book.id, toInput(form, currency, usual), key);
      const edit = toEdit(rule, form, currency, usual);
      return Object.keys(edit).length === 0 ? null : updateAlert(book.id, rule, edit);
    },
    onSuccess: (written) => {
      if (written !== null)
        undoable(
          t(rule === null ? 'alerts:said.created' : 'alerts:said.saved', { name: written.data.name }),
          written,
        );
      close();
    },
    onError: (problem, { form }) => {
      if (problem instanceof ApiProblem) refuse(problem, form);
    },
    onSettled: () => refreshBook(client, book.id),
  });
}

function Form(props: Props) {
  const { rule, names, close } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const first = names.wallets[0]?.id ?? '';
  const [form, setForm] = useState(() =>
    rule === null ? emptyForm(props.watch, first) : formOf(rule, ruleWords(t, rule, names, language)),
  );
  const [wrong, setWrong] = useState<Wrong>({});
  const save = useSave(props, (problem, sent) => setWrong(wrongFrom(problem, sent)));
  const currency = names.wallets.find(({ id }) => id === form.walletId)?.currency ?? book.currency;
  const threshold = thresholdOf(form, currency);
  const words =
    threshold === null || (form.watch === 'CATEGORY' && form.categoryId === null)
      ? ''
      : ruleWords(t, { ...watchedBy(form), direction: form.direction, threshold }, names, language);
  const change = (part: Partial<AlertForm>) => {
    setForm((current) => ({ ...current, ...part }));
    // What was said about a field is about what was typed there before.
    setWrong((said) => Object.fromEntries(Object.entries(said).filter(([field]) => !(field in part))));
  };
  const submit = () => {
    const found = check(form, currency);
    setWrong(Object.fromEntries(Object.entries(found).map(([field, key]) => [field, t(key)])));
    if (Object.keys(found).length === 0) save.mutate({ form, currency, usual: words });
  };
  // What stands at a field need not be said above it as well.
  const elsewhere = save.error !== null && Object.keys(wrong).length === 0 ? save.error : null;
  return (
    <DialogForm submit={submit} close={close} saving={save.isPending} problem={elsewhere}>
      {rule === null ? (
        <Subject form={form} names={names} wrong={wrong} change={change} />
      ) : (
        <p className={classes.help}>{t('alerts:stays', { what: whatOf(t, rule, names) })}</p>
      )}
      <Waits form={form} />
      <Line form={form} currency={currency} wrong={wrong} change={change} />
      <TextInput
        label={t('alerts:field.name')}
        description={t('alerts:field.nameHelp')}
        placeholder={words}
        value={form.name}
        error={wrong.name}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
    </DialogForm>
  );
}

interface SubjectProps {
  form: AlertForm;
  names: Names;
  wrong: Wrong;
  change: (part: Partial<AlertForm>) => void;
}

/** What is watched: of which wallet, and which category. */
function Subject({ form, names, wrong, change }: SubjectProps) {
  const { t } = useTranslation();
  const { wallets } = names;
  const first = wallets[0]?.id ?? '';
  return (
    <>
      <Select
        data-autofocus
        label={t('alerts:field.watch')}
        data={WATCHES.map((watch) => ({ value: watch, label: t(`alerts:watch.${watch}`) }))}
        value={form.watch}
        allowDeselect={false}
        error={wrong.watch}
        onChange={(chosen) => {
          const watch = WATCHES.find((each) => each === chosen);
          if (watch !== undefined) change(watching(form, watch, first));
        }}
      />
      {form.watch === 'CATEGORY' && (
        <Select
          searchable
          label={t('alerts:field.category')}
          placeholder={t('alerts:field.categoryPlaceholder')}
          nothingFoundMessage={t('alerts:field.noCategory')}
          data={spentOn(names.categories)}
          value={form.categoryId}
          error={wrong.categoryId}
          onChange={(categoryId) => change({ categoryId })}
        />
      )}
      {(wallets.length > 1 || wrong.walletId !== undefined) && (
        <Select
          label={t('alerts:field.wallet')}
          data={[
            ...(form.watch === 'ALLOWANCE' ? [{ value: '', label: t('alerts:field.book') }] : []),
            ...wallets.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={form.walletId}
          allowDeselect={false}
          error={wrong.walletId}
          onChange={(walletId) => change({ walletId: walletId ?? form.walletId })}
        />
      )}
    </>
  );
}

/** What money is spent on. */
function spentOn(all: readonly Category[]): { value: string; label: string }[] {
  return all
    .filter((each) => each.class === 'EXPENSE' && each.archivedAt == null && each.fixed !== true)
    .map((each) => ({ value: each.id, label: fullName(each, all) }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** Where no period runs yet there is nothing to be told of: said before it is waited for. */
function Waits({ form }: { form: AlertForm }) {
  const { t } = useTranslation();
  const book = useBook();
  const budget = scopeOf(form.watch) === 'BUDGET' && form.walletId !== '';
  const periods = useQuery({ ...periodsQuery(book.id, form.walletId), enabled: budget });
  if (!budget || periods.data?.items.some(({ status }) => status === 'ACTIVE') !== false) return null;
  return <p className={classes.help}>{t('alerts:silent.noPeriod')}</p>;
}
