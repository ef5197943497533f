import { Autocomplete, SegmentedControl, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { payeesQuery } from '@/shared/api/calls/listPayees';
import { markOwed } from '@/shared/api/calls/markOwed';
import { OWED_KINDS, type Owed, type OwedInput } from '@/shared/api/contract';
import { ApiProblem } from '@/shared/api/problem';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { useLanguage } from '@/shared/i18n/useLanguage';
import type { Money } from '@/shared/money/decimal';
import { formatMoney } from '@/shared/money/format';
import { AmountField } from '@/shared/ui/AmountField';
import { DialogForm } from '@/shared/ui/DialogForm';
import { useUndo } from '@/shared/ui/useUndo';
import { inputOf, isMistake, refusedMark, type Typed, typedOf, type Wrong } from './form';
import classes from './Owed.module.css';

interface Props {
  /** The expense. */
  id: string;
  owed: Owed | null;
  /** What the expense cost, by commodity. */
  paid: readonly Money[];
  close: () => void;
  saved: () => void;
}

/** Why money comes back, how much, and by whom. */
export function MarkForm({ id, owed, paid, close, saved }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const payees = (useQuery(payeesQuery(book.id)).data?.items ?? []).filter((each) => each.archivedAt == null);
  const [typed, setTyped] = useState(() => typedOf(owed, paid));
  const [wrong, setWrong] = useState<Wrong<'expected' | 'payee'>>({});
  const set = (some: Partial<Typed>) => {
    setTyped((before) => ({ ...before, ...some }));
    setWrong({});
  };
  const save = useMutation({
    mutationFn: (body: OwedInput) => markOwed(book.id, id, owed?.version ?? null, body),
    onSuccess: async (written) => {
      undoable(t('owed:said.marked'), written);
      await refreshBook(client, book.id);
      saved();
    },
    onError: (problem) => {
      if (problem instanceof ApiProblem) setWrong(refusedMark(problem));
      // What was changed elsewhere is on screen before it is saved again.
      return refreshBook(client, book.id);
    },
  });
  const submit = () => {
    const input = inputOf(typed, owed, paid, payees);
    if (!isMistake(input)) {
      save.mutate(input);
      return;
    }
    const amount = input.most === undefined ? '' : formatMoney(input.most, language);
    setWrong({ expected: t(input.key, { amount }) });
  };
  const whole = paid.length === 1 ? paid[0] : undefined;
  return (
    <DialogForm
      submit={submit}
      close={close}
      saving={save.isPending}
      problem={Object.keys(wrong).length === 0 ? save.error : null}
      done={t(owed === null ? 'owed:mark' : 'common:action.save')}
    >
      <p className={classes.note}>{t('owed:what')}</p>
      <SegmentedControl
        fullWidth
        aria-label={t('owed:kind.label')}
        data={OWED_KINDS.map((kind) => ({ value: kind, label: t(`owed:kind.${kind}`) }))}
        value={typed.kind}
        onChange={(kind) => set({ kind })}
      />
      <Autocomplete
        data-autofocus
        openOnFocus={false}
        label={t('owed:field.payee')}
        placeholder={t(`owed:payeePlaceholder.${typed.kind}`)}
        maxLength={100}
        data={[...new Set(payees.map(({ name }) => name))]}
        limit={8}
        value={typed.payee}
        error={wrong.payee}
        onChange={(payee) => set({ payee })}
      />
      {paid.length > 1 && (
        <Select
          label={t('owed:field.currency')}
          data={paid.map(({ commodity }) => commodity)}
          value={typed.commodity}
          allowDeselect={false}
          onChange={(commodity) => set({ commodity: commodity ?? typed.commodity })}
        />
      )}
      <AmountField
        label={t('owed:field.expected')}
        {...(whole === undefined
          ? {}
          : { description: t('owed:field.expectedHelp', { amount: formatMoney(whole, language) }) })}
        commodity={typed.commodity}
        value={typed.expected}
        error={wrong.expected}
        onChange={(expected) => set({ expected })}
      />
    </DialogForm>
  );
}
