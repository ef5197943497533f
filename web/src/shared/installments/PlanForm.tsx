import { Button, Group, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { putInstallments } from '@/shared/api/calls/putInstallments';
import type { Installment, InstallmentInput } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { compare, type Money } from '@/shared/money/decimal';
import { formatMoney } from '@/shared/money/format';
import { AmountField } from '@/shared/ui/AmountField';
import { DateField } from '@/shared/ui/DateField';
import { DialogForm } from '@/shared/ui/DialogForm';
import { useUndo } from '@/shared/ui/useUndo';
import { inputOf, partsOf, shares, type Typed, typedOf, USUAL_PARTS, type Wrong } from './form';
import classes from './Installments.module.css';

interface Props {
  /** The purchase. */
  id: string;
  date: string;
  price: Money;
  plan: Installment | null;
  close: () => void;
  saved: () => void;
}

/** Into how many parts, from when, and what that costs. */
export function PlanForm({ id, date, price, plan, close, saved }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const [typed, setTyped] = useState(() => typedOf(plan, date));
  const [wrong, setWrong] = useState<Wrong>({});
  const label = useId();
  const set = (some: Partial<Typed>) => {
    setTyped((before) => ({ ...before, ...some }));
    setWrong({});
  };
  const save = useMutation({
    mutationFn: (body: InstallmentInput) => putInstallments(book.id, id, plan?.version ?? null, body),
    onSuccess: async (written, { parts }) => {
      undoable(t('installments:said.saved', { count: parts }), written);
      await refreshBook(client, book.id);
      saved();
    },
  });
  const submit = () => {
    const result = inputOf(typed, price.commodity);
    setWrong(result.wrong);
    if (result.input !== null) save.mutate(result.input);
  };
  return (
    <DialogForm
      submit={submit}
      close={close}
      saving={save.isPending}
      problem={save.error}
      done={t('installments:save')}
    >
      <p className={classes.note}>{t('installments:price', { amount: formatMoney(price, language) })}</p>
      <div>
        <TextInput
          data-autofocus
          label={t('installments:parts')}
          inputMode="numeric"
          autoComplete="off"
          value={typed.parts}
          error={wrong.parts === true ? t('installments:wrong.parts') : null}
          onChange={(event) => set({ parts: event.currentTarget.value })}
        />
        <Group gap="xs" mt="xs" role="group" aria-label={t('installments:parts')}>
          {USUAL_PARTS.map(String).map((parts) => (
            <Button
              key={parts}
              size="compact-xs"
              variant={typed.parts === parts ? 'light' : 'default'}
              aria-pressed={typed.parts === parts}
              onClick={() => set({ parts })}
            >
              {t('installments:months', { count: Number(parts) })}
            </Button>
          ))}
        </Group>
      </div>
      <Preview price={price} parts={partsOf(typed.parts)} />
      <DateField
        label={t('installments:firstOn')}
        value={typed.firstOn}
        onChange={(firstOn) => set({ firstOn })}
      />
      <Stack gap="xs">
        <span id={label} className={classes.label}>
          {t('installments:interest.label')}
        </span>
        <SegmentedControl
          fullWidth
          aria-labelledby={label}
          data={(['none', 'yearly', 'total'] as const).map((kind) => ({
            value: kind,
            label: kind === 'none' ? t('installments:interest.none') : t(`installments:interest.${kind}`),
          }))}
          value={typed.interest}
          onChange={(interest) => set({ interest })}
        />
        {typed.interest === 'yearly' && (
          <TextInput
            label={t('installments:interest.percent')}
            description={t('installments:interest.percentHelp')}
            inputMode="decimal"
            autoComplete="off"
            value={typed.percent}
            error={wrong.percent === true ? t('installments:wrong.percent') : null}
            onChange={(event) => set({ percent: event.currentTarget.value })}
          />
        )}
        {typed.interest === 'total' && (
          <AmountField
            label={t('installments:interest.amount')}
            commodity={price.commodity}
            value={typed.total}
            error={wrong.total === true ? t('installments:wrong.amount') : null}
            onChange={(total) => set({ total })}
          />
        )}
        {typed.interest !== 'none' && <p className={classes.note}>{t('installments:interest.note')}</p>}
      </Stack>
    </DialogForm>
  );
}

function Preview({ price, parts }: { price: Money; parts: number | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (parts === null) return null;
  const { first, each } = shares(price, parts);
  const amount = formatMoney(each, language);
  return (
    <p className={classes.preview} aria-live="polite">
      {compare(first.amount, each.amount) === 0
        ? t('installments:each', { amount })
        : t('installments:eachFirst', { amount, first: formatMoney(first, language) })}
    </p>
  );
}
