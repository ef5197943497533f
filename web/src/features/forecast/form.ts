import type { Account, RecurringItem, WhatIfChange } from '@/shared/api/contract';
import { type Day, isDay } from '@/shared/dates/format';
import { evaluate } from '@/shared/money/arithmetic';
import { isNegative, isZero, type Money } from '@/shared/money/decimal';
import { usualScale } from '@/shared/money/format';

export const ACTIONS = ['ADD', 'DROP', 'MOVE', 'RESIZE'] as const;
export type Action = (typeof ACTIONS)[number];
export const WAYS = ['OUT', 'IN', 'MOVE'] as const;
export type Way = (typeof WAYS)[number];
export const OFTEN = ['ONCE', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Often = (typeof OFTEN)[number];

export interface ChangeForm {
  readonly action: Action;
  /** Of what is added; only said, never sent. */
  readonly name: string;
  readonly way: Way;
  readonly account: string;
  readonly other: string;
  readonly amount: string;
  readonly date: Day;
  readonly often: Often;
  readonly item: string;
  /** Positive: later. */
  readonly days: string;
}

export type Field = 'account' | 'other' | 'amount' | 'date' | 'item' | 'days';
/** Keys of texts. */
export type Wrong = Readonly<Partial<Record<Field, string>>>;

/** A change with the words that it is shown by. */
export interface Change {
  readonly change: WhatIfChange;
  readonly name: string;
}

const MOST_DAYS = 366;

export const emptyChange = (today: Day, account: string): ChangeForm => ({
  action: 'ADD',
  name: '',
  way: 'OUT',
  account,
  other: '',
  amount: '',
  date: today,
  often: 'ONCE',
  item: '',
  days: '7',
});

/** Only what is one flow in one commodity has one amount to be another. */
export const resizable = (items: readonly RecurringItem[]): RecurringItem[] =>
  items.filter(({ flows }) => flows.length === 1 && flows[0]?.toAmount == null);

/** The commodity in which the amount is typed. */
export function commodityOf(
  form: ChangeForm,
  accounts: readonly Account[],
  items: readonly RecurringItem[],
): string {
  return form.action === 'RESIZE'
    ? (items.find(({ id }) => id === form.item)?.flows[0]?.amount.commodity ?? '')
    : (accounts.find(({ id }) => id === form.account)?.commodity ?? '');
}

type Read = { readonly change: WhatIfChange } | { readonly wrong: Wrong };

/** What the form asks for, or what is wrong with it. */
export function changeOf(
  form: ChangeForm,
  accounts: readonly Account[],
  items: readonly RecurringItem[],
  last: Day,
): Read {
  if (form.action === 'ADD') return addition(form, accounts, last);
  const recurringId = form.item;
  if (!items.some(({ id }) => id === recurringId)) return { wrong: { item: 'forecast:wrong.item' } };
  if (form.action === 'DROP') return { change: { action: 'DROP', recurringId } };
  if (form.action === 'MOVE') {
    const days = /^[-\u2212]?\d{1,3}$/.test(form.days.trim())
      ? Number(form.days.trim().replace('\u2212', '-'))
      : Number.NaN;
    return Number.isNaN(days) || days === 0 || Math.abs(days) > MOST_DAYS
      ? { wrong: { days: 'forecast:wrong.days' } }
      : { change: { action: 'MOVE', recurringId, days } };
  }
  const amount = amountOf(form.amount, commodityOf(form, accounts, items));
  return typeof amount === 'string'
    ? { wrong: { amount } }
    : { change: { action: 'RESIZE', recurringId, amount } };
}

function addition(form: ChangeForm, accounts: readonly Account[], last: Day): Read {
  const account = accounts.find(({ id }) => id === form.account);
  if (account === undefined) return { wrong: { account: 'forecast:wrong.account' } };
  const amount = amountOf(form.amount, account.commodity);
  if (typeof amount === 'string') return { wrong: { amount } };
  if (!isDay(form.date) || form.date > last) return { wrong: { date: 'forecast:wrong.date' } };
  const other = accounts.find(({ id }) => id === form.other);
  if (form.way === 'MOVE' && (other?.commodity !== account.commodity || other.id === account.id))
    return { wrong: { other: 'forecast:wrong.other' } };
  return {
    change: {
      action: 'ADD',
      date: form.date,
      amount,
      ...(form.way === 'IN' ? {} : { from: account.id }),
      ...(form.way === 'OUT' ? {} : { to: form.way === 'IN' ? account.id : form.other }),
      ...(form.often === 'ONCE' ? {} : { rule: `FREQ=${form.often}` }),
    },
  };
}

/** The money, or the key of what is wrong with it. */
function amountOf(typed: string, commodity: string): Money | string {
  const amount = evaluate(typed, usualScale(commodity));
  if (!amount.ok) return `common:amount.${amount.reason}`;
  return isZero(amount.value) || isNegative(amount.value)
    ? 'forecast:wrong.amount'
    : { amount: amount.value, commodity };
}
