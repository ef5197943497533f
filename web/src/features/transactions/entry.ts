import type { Account, Category, Payee, Transaction, TransactionInput } from '@/shared/api/contract';
import { evaluate } from '@/shared/money/arithmetic';
import { isNegative, isZero, magnitude, type Money, negate, plain } from '@/shared/money/decimal';
import { usualScale } from '@/shared/money/format';
import { isDay } from '@/shared/dates/format';
import type { Names } from '@/shared/transactions/summary';

/** What stands in the cells of an entry row, as typed. */
export interface Cells {
  readonly date: string;
  readonly payee: string;
  /** A category or another account; empty for "uncategorised". */
  readonly counterpart: string;
  readonly note: string;
  readonly amount: string;
  /** What arrived on the other side, where that account holds another currency. */
  readonly toAmount: string;
  readonly account: string;
}

export type Cell = keyof Cells;
export type Built =
  | { readonly ok: true; readonly body: TransactionInput }
  | { readonly ok: false; readonly cell: Cell; readonly reason: string };

const wrong = (cell: Cell, reason: string): Built => ({ ok: false, cell, reason });

/** The other account, where it holds something else than the row's account: then a second amount is asked for. */
export function exchangeWith(cells: Cells, names: Names): Account | null {
  const own = names.accounts.get(cells.account);
  const other = names.accounts.get(cells.counterpart);
  return own !== undefined && other !== undefined && own.commodity !== other.commodity ? other : null;
}

function typedAmount(typed: string, commodity: string): { money: Money } | { reason: string } {
  const result = evaluate(typed, usualScale(commodity));
  if (!result.ok) return { reason: `common:amount.${result.reason}` };
  if (isZero(result.value)) return { reason: 'transactions:wrong.zero' };
  return { money: { amount: plain(result.value), commodity } };
}

/**
 * The request for the cells. A positive amount runs the way its counterpart says: to a category of expenses, from one of
 * income, from the row's account to another. A minus turns it round: a refund, income paid back, money that came in.
 */
export function requestOf(cells: Cells, names: Names, payees: readonly Payee[], memo = ''): Built {
  if (!isDay(cells.date)) return wrong('date', 'transactions:wrong.date');
  const own = names.accounts.get(cells.account);
  if (own === undefined) return wrong('account', 'transactions:wrong.account');
  if (cells.counterpart === own.id) return wrong('counterpart', 'transactions:wrong.same');
  const typed = typedAmount(cells.amount, own.commodity);
  if ('reason' in typed) return wrong('amount', typed.reason);
  const minus = isNegative(typed.money.amount);
  const here = { amount: magnitude(typed.money.amount), commodity: own.commodity };
  const other = exchangeWith(cells, names);
  let there: Money | null = null;
  if (other !== null) {
    const second = typedAmount(cells.toAmount, other.commodity);
    if ('reason' in second) return wrong('toAmount', second.reason);
    there = { amount: magnitude(second.money.amount), commodity: other.commodity };
  }
  const earns = names.categories.get(cells.counterpart)?.class === 'INCOME';
  const leaves = earns === minus;
  const counterpart = cells.counterpart === '' ? undefined : cells.counterpart;
  const [from, to] = leaves ? [own.id, counterpart] : [counterpart, own.id];
  const [amount, toAmount] = there === null ? [here, null] : leaves ? [here, there] : [there, here];
  return {
    ok: true,
    body: {
      ...detailsOf(cells, payees),
      flows: [
        {
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
          amount,
          ...(toAmount === null ? {} : { toAmount }),
          ...(memo === '' ? {} : { memo }),
        },
      ],
    },
  };
}

/** Everything but the money; a payee of the book goes by its id, a new name makes one. */
export function detailsOf(cells: Cells, payees: readonly Payee[]): Omit<TransactionInput, 'flows'> {
  const name = cells.payee.trim();
  const known = payeeNamed(name, payees);
  return {
    date: cells.date,
    ...(name === '' ? { payeeId: null } : known === undefined ? { payee: name } : { payeeId: known.id }),
    note: cells.note.trim(),
  };
}

export function payeeNamed(name: string, payees: readonly Payee[]): Payee | undefined {
  const wanted = name.trim().toLowerCase();
  return payees.find((payee) => payee.name.toLowerCase() === wanted);
}

/** The category that a payee usually goes with: its own default, else what it was last used with on screen. */
export function usualCounterpart(
  payee: Payee,
  recent: readonly Transaction[],
  categories: ReadonlyMap<string, Category>,
): string {
  const own = payee.defaultCategoryId;
  if (own != null && categories.has(own)) return own;
  const last = recent.find((each) => each.payeeId === payee.id && each.flows.length === 1)?.flows[0];
  const category = [last?.from, last?.to].find((id) => id != null && categories.has(id));
  return category ?? '';
}

/** The cells of a transaction that one row can hold; null for a split, whose parts one row cannot show. */
export function cellsOf(transaction: Transaction, names: Names): Cells | null {
  const flow = transaction.flows[0];
  if (flow === undefined || transaction.flows.length > 1) return null;
  const out = flow.from !== null && names.accounts.has(flow.from);
  const account = (out ? flow.from : flow.to) ?? '';
  const counterpart = (out ? flow.to : flow.from) ?? '';
  if (!names.accounts.has(account)) return null;
  const earns = names.categories.get(counterpart)?.class === 'INCOME';
  return {
    ...detailCells(transaction),
    account,
    counterpart,
    amount: plain(earns === out ? negate(flow.amount.amount) : flow.amount.amount),
    toAmount: flow.toAmount == null ? '' : plain(flow.toAmount.amount),
  };
}

export function detailCells(transaction: Transaction): Cells {
  const { date, payee, note } = transaction;
  return {
    date,
    payee: payee ?? '',
    note: note ?? '',
    counterpart: '',
    amount: '',
    toAmount: '',
    account: '',
  };
}
