import { Autocomplete, Button, Select, TextInput } from '@mantine/core';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payee, Transaction } from '@/shared/api/contract';
import type { Names } from '@/shared/transactions/summary';
import { AmountField } from '@/shared/ui/AmountField';
import { type Cell, type Cells, exchangeWith, payeeNamed, usualCounterpart } from './entry';
import classes from './Transactions.module.css';
import { useChoices } from './useChoices';

export interface Wrong {
  readonly cell: Cell | null;
  readonly text: string;
}

interface Props {
  start: Cells;
  names: Names;
  payees: readonly Payee[];
  recent: readonly Transaction[];
  /** A phone starts with the amount on its number pad; a desk walks from the date. */
  phone: boolean;
  /** A split keeps its parts: only what they share is changed here. */
  split?: boolean;
  busy: boolean;
  wrong: Wrong | null;
  save: (cells: Cells) => void;
  close: () => void;
  remove?: () => void;
}

/** The cells of one transaction, new or changed: Tab walks them, Enter saves. */
export function EntryForm({ start, names, payees, recent, phone, split = false, ...rest }: Props) {
  const { busy, wrong, save, close, remove } = rest;
  const { t } = useTranslation();
  const [cells, setCells] = useState(start);
  const first = useRef<HTMLInputElement>(null);
  const choices = useChoices(names, cells);
  useEffect(() => {
    first.current?.focus();
  }, []);
  const set = (change: Partial<Cells>) => setCells((now) => ({ ...now, ...change }));
  const commodity = names.accounts.get(cells.account)?.commodity;
  const other = exchangeWith(cells, names);
  const label = (cell: Cell) => ({
    label: t(`transactions:cell.${cell}`),
    error: wrong?.cell === cell ? wrong.text : undefined,
  });
  const setPayee = (payee: string) => {
    const known = payeeNamed(payee, payees);
    const usual =
      known === undefined || cells.counterpart !== ''
        ? ''
        : usualCounterpart(known, recent, names.categories);
    set({ payee, ...(usual === '' ? {} : { counterpart: usual }) });
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!busy) save(cells);
  };
  const amounts = !split && (
    <>
      <AmountField
        key="amount"
        {...label('amount')}
        ref={phone ? first : null}
        value={cells.amount}
        onChange={(amount) => set({ amount })}
        commodity={commodity ?? ''}
      />
      {other !== null && (
        <AmountField
          {...label('toAmount')}
          label={t('transactions:cell.toAmount', { name: other.name })}
          value={cells.toAmount}
          onChange={(toAmount) => set({ toAmount })}
          commodity={other.commodity}
        />
      )}
    </>
  );
  const walk = (
    <>
      <TextInput
        type="date"
        {...label('date')}
        ref={phone ? null : first}
        value={cells.date}
        onChange={(event) => set({ date: event.currentTarget.value })}
      />
      <Autocomplete
        {...label('payee')}
        data={choices.payees(payees)}
        limit={8}
        value={cells.payee}
        onChange={setPayee}
      />
      {!split && (
        <Select
          {...label('counterpart')}
          data={choices.counterparts}
          searchable
          clearable
          allowDeselect={false}
          selectFirstOptionOnChange
          autoSelectOnBlur
          placeholder={t('common:uncategorised')}
          nothingFoundMessage={t('transactions:nothing')}
          value={cells.counterpart === '' ? null : cells.counterpart}
          onChange={(counterpart) => set({ counterpart: counterpart ?? '' })}
        />
      )}
      <TextInput
        {...label('note')}
        value={cells.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </>
  );
  return (
    <form
      className={classes.form}
      aria-label={t(remove === undefined ? 'transactions:add' : 'transactions:change')}
      onSubmit={submit}
    >
      <div className={classes.cells} data-exchange={other !== null || undefined}>
        {phone ? (
          <>
            {amounts}
            {walk}
          </>
        ) : (
          <>
            {walk}
            {amounts}
          </>
        )}
        {!split && (
          <Select
            {...label('account')}
            data={choices.accounts}
            searchable
            allowDeselect={false}
            value={cells.account === '' ? null : cells.account}
            onChange={(account) => set({ account: account ?? '' })}
          />
        )}
      </div>
      {split && <p className={classes.hint}>{t('transactions:splitKept')}</p>}
      {wrong?.cell === null && (
        <p role="alert" className={classes.wrong}>
          {wrong.text}
        </p>
      )}
      <div className={classes.verbs}>
        <Button type="submit" loading={busy}>
          {t('common:action.save')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('common:action.cancel')}
        </Button>
        {remove !== undefined && (
          <Button variant="subtle" color="red" ml="auto" onClick={remove}>
            {t('common:action.delete')}
          </Button>
        )}
      </div>
    </form>
  );
}
