import { Button, TagsInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { type ReactNode, type SyntheticEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lastOfPayeeQuery } from '@/shared/api/calls/lastOfPayee';
import type { Payee, Tag, Transaction } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { todayIn } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { formatMoney } from '@/shared/money/format';
import type { Names } from '@/shared/transactions/summary';
import { AmountField } from '@/shared/ui/AmountField';
import { DayField } from '@/shared/ui/DayField';
import { CategoryButton } from './CategoryButton';
import { Chooser } from './Chooser';
import { CounterpartField, SPLIT } from './CounterpartField';
import { type Cell, type Cells, exchangeWith, payeeNamed, typedAmount } from './entry';
import classes from './Entry.module.css';
import { Keypad } from './Keypad';
import { usualFor } from './memory';
import { PayeeField } from './PayeeField';
import { NO_PART } from './split';
import { SplitLines } from './SplitLines';
import { useChoices } from './useChoices';

export interface Said {
  readonly cell: Cell | null;
  readonly part?: number;
  readonly text: string;
}

interface Props {
  start: Cells;
  names: Names;
  payees: readonly Payee[];
  tags: ReadonlyMap<string, Tag>;
  recent: readonly Transaction[];
  phone: boolean;
  /** An account's register leaves the account out of its columns. */
  register: boolean;
  /** Where the cursor stands first. */
  focus?: Cell;
  /** False for what one row cannot hold: then only what its lines share is changed here. */
  whole?: boolean;
  busy: boolean;
  wrong: Said | null;
  title: string;
  save: (cells: Cells) => void;
  close: () => void;
  /** More verbs, for a transaction that is there already. */
  verbs?: ReactNode;
  /** What else is known of such a one. */
  about?: ReactNode;
}

/** The cells of one transaction, new or changed: Tab walks them, Enter saves, Escape leaves. */
export function EntryForm({
  start,
  names,
  payees,
  tags,
  recent,
  phone,
  register,
  whole = true,
  ...rest
}: Props) {
  const { busy, wrong, save, close, verbs, about, title, focus = phone ? 'amount' : 'payee' } = rest;
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const language = useLanguage();
  const [cells, setCells] = useState(start);
  /** The amount that the payee brought along; it goes again with the payee. */
  const [brought, setBrought] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const payee = useRef<HTMLInputElement>(null);
  const choices = useChoices(names, cells);
  const cell = (name: Cell) => form.current?.querySelector<HTMLInputElement>(`[data-cell=${name}] input`);
  const go = (name: Cell) => requestAnimationFrame(() => pick(cell(name)));
  useEffect(() => {
    pick(form.current?.querySelector<HTMLInputElement>(`[data-cell=${focus}] input`));
  }, [focus]);
  const set = (change: Partial<Cells>) => setCells((now) => ({ ...now, ...change }));
  const commodity = names.accounts.get(cells.account)?.commodity ?? '';
  const other = exchangeWith(cells, names);
  const splitting = cells.parts.length > 0;
  const field = (name: Cell) => ({
    label: t(`transactions:cell.${name}`),
    error: wrong?.cell === name ? wrong.text : undefined,
    wrapperProps: { 'data-cell': name },
  });
  const split = () =>
    set({ parts: [{ ...NO_PART, counterpart: cells.counterpart }, NO_PART], counterpart: '' });
  /** Puts what a payee goes with into cells that nobody has filled. */
  const bring = (name: string, known: Payee, latest: readonly Transaction[]) => {
    const usual = usualFor(known, latest, cells.account, names);
    setCells((now) => {
      if (now.payee !== name || now.parts.length > 0) return now;
      const untouched = now.amount === '' || now.amount === brought;
      return {
        ...now,
        counterpart: now.counterpart === '' ? usual.counterpart : now.counterpart,
        amount: untouched ? usual.amount : now.amount,
      };
    });
    if (cells.amount === '' || cells.amount === brought) setBrought(usual.amount);
    return usual;
  };
  const takePayee = (name: string) => {
    const known = payeeNamed(name, payees);
    const untouched = cells.amount === '' || cells.amount === brought;
    set({ payee: name, ...(untouched && !splitting ? { amount: '' } : {}) });
    const usual = known === undefined ? null : bring(name, known, recent);
    if (known !== undefined && !recent.some((each) => each.payeeId === known.id))
      void client
        .query(lastOfPayeeQuery(book.id, known.id))
        .then(({ items }) => bring(name, known, items))
        // Without it the cells are typed as for somebody new.
        .catch(() => undefined);
    const missing = cells.counterpart === '' && (usual?.counterpart ?? '') === '';
    // By Enter the cursor is still here: on to what is missing. By Tab it walks on by itself.
    if (document.activeElement === payee.current) go(missing && !splitting ? 'counterpart' : 'amount');
  };
  const hintOf = (id: string) => {
    const known = payees.find((each) => each.id === id);
    if (known === undefined) return '';
    const usual = usualFor(known, recent, cells.account, names);
    const category = names.categories.get(usual.counterpart)?.name ?? '';
    const last = typedAmount(usual.amount, commodity);
    const amount = 'money' in last ? formatMoney(last.money, language) : '';
    return [category, amount].filter((word) => word !== '').join(' · ');
  };
  const takeCounterpart = (counterpart: string) => {
    if (counterpart === SPLIT) split();
    else set({ counterpart });
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!busy) save(cells);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // An open list takes the first Escape, the row the next.
    if ((event.target as HTMLElement).getAttribute('aria-expanded') === 'true') return;
    event.stopPropagation();
    close();
  });
  // The Escape of any cell ends here; heard before the cell itself, while its list still says that it is open.
  useEffect(() => {
    const cells = form.current;
    const listener = (event: KeyboardEvent) => onKey(event);
    cells?.addEventListener('keydown', listener);
    return () => cells?.removeEventListener('keydown', listener);
  }, []);
  const day = (
    <DayField
      key="date"
      {...field('date')}
      native={phone}
      today={todayIn(book.zone, new Date())}
      value={cells.date}
      onChange={(date) => set({ date })}
    />
  );
  const account = whole && (
    <Chooser
      key="account"
      {...field('account')}
      data={choices.accounts}
      value={cells.account}
      onChange={(chosen) => set({ account: chosen })}
    />
  );
  const who = (
    <PayeeField
      key="payee"
      {...field('payee')}
      ref={payee}
      payees={payees}
      recent={recent}
      hint={hintOf}
      value={cells.payee}
      onChange={(name) => set({ payee: name })}
      taken={takePayee}
    />
  );
  const what = whole && !splitting && (
    <CounterpartField
      key="counterpart"
      {...field('counterpart')}
      choices={choices}
      splits
      value={cells.counterpart}
      onChange={takeCounterpart}
      taken={(chosen) => {
        if (chosen !== SPLIT && document.activeElement === cell('counterpart')) go('amount');
      }}
    />
  );
  const note = (
    <TextInput
      key="note"
      {...field('note')}
      autoComplete="off"
      value={cells.note}
      onChange={(event) => set({ note: event.currentTarget.value })}
    />
  );
  const amount = whole && (
    <AmountField
      key="amount"
      {...field('amount')}
      {...(splitting ? { label: t('transactions:split.total') } : {})}
      value={cells.amount}
      onChange={(typed) => set({ amount: typed })}
      onFocus={(event) => event.currentTarget.select()}
      data-autofocus={phone || undefined}
      {...(phone ? { inputMode: 'none' as const } : {})}
      commodity={commodity}
    />
  );
  const arrives = other !== null && (
    <AmountField
      key="toAmount"
      {...field('toAmount')}
      label={t('transactions:cell.toAmount', { name: other.name })}
      value={cells.toAmount}
      onChange={(toAmount) => set({ toAmount })}
      commodity={other.commodity}
    />
  );
  const labels = (
    <TagsInput
      key="tags"
      {...field('tags')}
      data={[...tags.values()].filter((tag) => tag.archivedAt == null).map((tag) => tag.name)}
      value={[...cells.tags]}
      onChange={(names) => set({ tags: names })}
      openOnFocus={false}
      acceptValueOnBlur
      maxTags={20}
    />
  );
  const lines = splitting && (
    <SplitLines
      key="lines"
      cells={cells}
      names={names}
      commodity={commodity}
      wrong={wrong?.cell === 'parts' ? { part: wrong.part, text: wrong.text } : null}
      set={(parts) =>
        set(parts.length === 0 ? { parts, counterpart: cells.parts[0]?.counterpart ?? '' } : { parts })
      }
    />
  );
  const browse = phone && whole && !splitting && (
    <CategoryButton key="browse" names={names} value={cells.counterpart} take={takeCounterpart} />
  );
  const row = phone
    ? [amount, arrives, what, browse, lines, who, account, day, note, labels]
    : register
      ? [day, who, what, note, amount]
      : [day, account, who, what, note, amount];
  return (
    <form ref={form} className={classes.form} aria-label={title} onSubmit={submit} noValidate>
      <div
        className={classes.cells}
        data-register={register || undefined}
        data-split={splitting || undefined}
      >
        {row}
      </div>
      {!phone && lines}
      {!phone && other !== null && <div className={classes.arrives}>{arrives}</div>}
      {!whole && <p className={classes.hint}>{t('transactions:splitKept')}</p>}
      {wrong?.cell === null && (
        <p role="alert" className={classes.wrong}>
          {wrong.text}
        </p>
      )}
      {about}
      <div className={classes.foot}>
        {phone && whole && (
          <Keypad form={form} value={cells.amount} set={(typed) => set({ amount: typed })} />
        )}
        <div className={classes.verbs}>
          {!phone && register && account}
          {!phone && labels}
          <Button type="submit" loading={busy}>
            {t('common:action.save')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('common:action.cancel')}
          </Button>
          {whole && !splitting && (
            <Button variant="subtle" leftSection={<IconArrowsSplit2 size={16} />} onClick={split}>
              {t('transactions:split.start')}
            </Button>
          )}
          {verbs}
        </div>
      </div>
    </form>
  );
}

function pick(field: HTMLInputElement | null | undefined): void {
  field?.focus();
  field?.select();
}
