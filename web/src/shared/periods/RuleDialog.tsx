import { Checkbox, Modal, Select, SimpleGrid, Skeleton, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { periodRuleQuery } from '@/shared/api/calls/getPeriodRule';
import { categoriesQuery } from '@/shared/api/calls/listCategories';
import { nextPeriodQuery } from '@/shared/api/calls/proposePeriod';
import { putPeriodRule } from '@/shared/api/calls/putPeriodRule';
import type { PeriodRule, Wallet } from '@/shared/api/contract';
import { RULE_KINDS, SHIFTS } from '@/shared/api/planningContract';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { formatRange, isDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { DateField } from '@/shared/ui/DateField';
import { DialogForm } from '@/shared/ui/DialogForm';
import { Failure } from '@/shared/ui/Failure';
import { useUndo } from '@/shared/ui/useUndo';
import { formOf, type RuleForm, ruleOf, takes, wrongIn } from './rule';
import classes from './RuleDialog.module.css';

interface Props {
  wallet: Wallet;
  close: () => void;
}

/** How the periods of a wallet run: from when to when, by a rule that proposes and never moves what is there. */
export function RuleDialog({ wallet, close }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const rule = useQuery(periodRuleQuery(book.id, wallet.id));
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={t('periods:title', { name: wallet.name })}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {rule.isError ? (
        <Failure problem={rule.error} again={() => void rule.refetch()} />
      ) : rule.data === undefined ? (
        <Skeleton height={260} />
      ) : (
        <Form wallet={wallet} rule={rule.data} close={close} />
      )}
    </Modal>
  );
}

function Form({ wallet, rule, close }: Props & { rule: PeriodRule }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const [form, setForm] = useState(() => formOf(rule));
  const [tried, setTried] = useState(false);
  const change = (part: Partial<RuleForm>) => setForm({ ...form, ...part });
  const wrong = wrongIn(form, isDay);
  const save = useMutation({
    mutationFn: async () => {
      const written = await putPeriodRule(book.id, wallet.id, ruleOf(form));
      const next = await client.query({ ...nextPeriodQuery(book.id, wallet.id), staleTime: 0 });
      return { written, next };
    },
    onSuccess: ({ written, next }) => {
      const days = formatRange(next.startsOn, next.endsOn, language);
      undoable(t('periods:saved', { days }), written);
      close();
    },
    onSettled: () => refreshBook(client, book.id),
  });
  const submit = () => {
    setTried(true);
    if (wrong.length === 0) save.mutate();
  };
  return (
    <DialogForm submit={submit} close={close} saving={save.isPending} problem={save.error}>
      <p className={classes.about}>{t('periods:about')}</p>
      <Select
        data-autofocus
        label={t('periods:kind')}
        data={RULE_KINDS.map((value) => ({ value, label: t(`periods:kinds.${value}`) }))}
        allowDeselect={false}
        value={form.kind}
        onChange={(value) => change({ kind: RULE_KINDS.find((each) => each === value) ?? form.kind })}
      />
      <Fields form={form} change={change} wrong={tried ? wrong : []} />
      <p className={classes.words} role="status">
        {wordsOf(form, t)}
      </p>
      <Checkbox
        label={t('periods:autoDraft')}
        description={t('periods:autoDraftHelp')}
        checked={form.autoDraft}
        onChange={(event) => change({ autoDraft: event.currentTarget.checked })}
      />
    </DialogForm>
  );
}

/** What the rule does, in a sentence. */
function wordsOf(form: RuleForm, t: TFunction): string {
  const day = form.day.trim();
  if (form.kind === 'MONTH_FROM_DAY' && day === '') return t('periods:words.anyDay');
  if (form.kind === 'WEEKS' && form.weeks.trim() === '') return t('periods:words.anyWeeks');
  if (form.kind === 'PAY_CYCLE')
    return t(day === '' ? 'periods:words.PAY_CYCLE' : 'periods:words.PAY_CYCLE_DAY', { day });
  if (form.kind === 'SEMI_MONTH') {
    const first = day === '' ? 1 : Number(day);
    return t('periods:words.SEMI_MONTH', { first, second: first + 15 });
  }
  return t(`periods:words.${form.kind}`, { day, weeks: form.weeks.trim() });
}

interface FieldsProps {
  form: RuleForm;
  change: (part: Partial<RuleForm>) => void;
  wrong: readonly string[];
}

function Fields({ form, change, wrong }: FieldsProps) {
  const { t } = useTranslation();
  const { kind } = form;
  const refused = (field: string) => (wrong.includes(field) ? t(`periods:wrong.${field}`) : undefined);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      {takes(kind, 'categoryId') && <Salary form={form} change={change} error={refused('categoryId')} />}
      {takes(kind, 'day') && (
        <TextInput
          inputMode="numeric"
          autoComplete="off"
          label={t(kind === 'PAY_CYCLE' ? 'periods:payday' : 'periods:day')}
          placeholder={kind === 'PAY_CYCLE' ? t('periods:learned') : undefined}
          value={form.day}
          error={refused('day')}
          onChange={(event) => change({ day: event.currentTarget.value })}
        />
      )}
      {takes(kind, 'weeks') && (
        <TextInput
          inputMode="numeric"
          autoComplete="off"
          label={t('periods:weeks')}
          value={form.weeks}
          error={refused('weeks')}
          onChange={(event) => change({ weeks: event.currentTarget.value })}
        />
      )}
      {takes(kind, 'anchor') && (
        <DateField
          label={t(kind === 'WEEKS' ? 'periods:anchor' : 'periods:anchorOpen')}
          value={form.anchor}
          error={refused('anchor') ?? ''}
          onChange={(anchor) => change({ anchor })}
        />
      )}
      {takes(kind, 'shift') && (
        <Select
          label={t('periods:shift')}
          data={SHIFTS.map((value) => ({ value, label: t(`periods:shifts.${value}`) }))}
          allowDeselect={false}
          value={form.shift}
          onChange={(value) => change({ shift: SHIFTS.find((each) => each === value) ?? form.shift })}
        />
      )}
    </SimpleGrid>
  );
}

function Salary({
  form,
  change,
  error,
}: Pick<FieldsProps, 'form' | 'change'> & { error: string | undefined }) {
  const { t } = useTranslation();
  const book = useBook();
  const categories = useQuery(categoriesQuery(book.id)).data?.items ?? [];
  return (
    <Select
      searchable
      label={t('periods:salary')}
      data={categories
        .filter((each) => each.class === 'INCOME' && each.fixed !== true && each.archivedAt == null)
        .map(({ id, name }) => ({ value: id, label: name }))}
      value={form.categoryId}
      error={error}
      onChange={(categoryId) => change({ categoryId })}
    />
  );
}
