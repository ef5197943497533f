import { SegmentedControl, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { markOwed } from '@/shared/api/calls/markOwed';
import { OWED_KINDS, type Owed, type OwedInput } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { AmountField } from '@/shared/ui/AmountField';
import { DialogForm } from '@/shared/ui/DialogForm';
import { useUndo } from '@/shared/ui/useUndo';
import { inputOf, type Typed, typedOf } from './form';
import classes from './Owed.module.css';

interface Props {
  /** The expense. */
  id: string;
  owed: Owed | null;
  commodity: string;
  close: () => void;
  saved: () => void;
}

/** Why money comes back, how much, and by whom. */
export function MarkForm({ id, owed, commodity, close, saved }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const [typed, setTyped] = useState(() => typedOf(owed));
  const [wrong, setWrong] = useState(false);
  const set = (some: Partial<Typed>) => {
    setTyped((before) => ({ ...before, ...some }));
    setWrong(false);
  };
  const save = useMutation({
    mutationFn: (body: OwedInput) => markOwed(book.id, id, owed?.version ?? null, body),
    onSuccess: async (written) => {
      undoable(t('owed:said.marked'), written);
      await refreshBook(client, book.id);
      saved();
    },
  });
  const submit = () => {
    const input = inputOf(typed, owed, commodity);
    setWrong(input === null);
    if (input !== null) save.mutate(input);
  };
  return (
    <DialogForm
      submit={submit}
      close={close}
      saving={save.isPending}
      problem={save.error}
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
      <TextInput
        data-autofocus
        label={t('owed:field.payee')}
        placeholder={t(`owed:payeePlaceholder.${typed.kind}`)}
        maxLength={100}
        value={typed.payee}
        onChange={(event) => set({ payee: event.currentTarget.value })}
      />
      <AmountField
        label={t('owed:field.expected')}
        description={t('owed:field.expectedHelp')}
        commodity={commodity}
        value={typed.expected}
        error={wrong ? t('owed:wrong.amount') : null}
        onChange={(expected) => set({ expected })}
      />
    </DialogForm>
  );
}
