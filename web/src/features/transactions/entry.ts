import type { Account, FlowInput, Payee, Tag, Transaction, TransactionInput } from '@/shared/api/contract';
import { evaluate } from '@/shared/money/arithmetic';
import { isNegative, isZero, magnitude, type Money, negate, plain } from '@/shared/money/decimal';
import { usualScale } from '@/shared/money/format';
import { isDay } from '@/shared/dates/format';
import type { Names } from '@/shared/transactions/summary';

/** One line of a split, as typed. */
export interface Part {
  readonly counterpart: string;
  readonly amount: string;
  readonly memo: string;
}

/** What stands in the cells of an entry row, as typed. */
export interface Cells {
  readonly date: string;
  readonly payee: string;
  /** A category or another account; empty for "uncategorised". */
  readonly counterpart: string;
  readonly note: string;
  /** Names; one that the book does not have yet is made. */
  readonly tags: readonly string[];
  readonly amount: string;
  /** What arrived on the other side, where that account holds another currency. */
  readonly toAmount: string;
  readonly account: string;
  /** The lines of a split; none where the row itself says all. */
  readonly parts: readonly Part[];
}

export type Cell = keyof Cells;
export type Wrong = {
  readonly cell: Cell | null;
  /** Which line of a split. */
  readonly part?: number;
  /** Key of a text; what the server says comes as it is. */
  readonly reason: string;
};
export type Built =
  { readonly ok: true; readonly body: Omit<TransactionInput, 'tagIds'> } | ({ readonly ok: false } & Wrong);

export const wrong = (cell: Cell, reason: string, part?: number) =>
  ({ ok: false, cell, reason, ...(part === undefined ? {} : { part }) }) as const;

/** The other account, where it holds something else than the row's account: then a second amount is asked for. */
export function exchangeWith(
  { account, counterpart, parts }: Pick<Cells, 'account' | 'counterpart' | 'parts'>,
  names: Names,
): Account | null {
  if (parts.length > 0) return null;
  const own = names.accounts.get(account);
  const other = names.accounts.get(counterpart);
  return own !== undefined && other !== undefined && own.commodity !== other.commodity ? other : null;
}

export function typedAmount(typed: string, commodity: string): { money: Money } | { reason: string } {
  const result = evaluate(typed, usualScale(commodity));
  if (!result.ok) return { reason: `common:amount.${result.reason}` };
  if (isZero(result.value)) return { reason: 'transactions:wrong.zero' };
  return { money: { amount: plain(result.value), commodity } };
}

/** True where money comes in at a positive amount. */
export const earns = (counterpart: string, names: Names): boolean =>
  names.categories.get(counterpart)?.class === 'INCOME';

/**
 * One line as the server takes it. A positive amount runs the way its counterpart says: to a category of expenses, from
 * one of income, from the row's account to another. A minus turns it round: a refund, income paid back, money that came in.
 */
export function flowOf(
  own: string,
  counterpart: string,
  signed: Money,
  names: Names,
  there?: Money,
): FlowInput {
  const leaves = earns(counterpart, names) === isNegative(signed.amount);
  const here = { ...signed, amount: magnitude(signed.amount) };
  const other = counterpart === '' ? undefined : counterpart;
  const [from, to] = leaves ? [own, other] : [other, own];
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(there === undefined
      ? { amount: here }
      : leaves
        ? { amount: here, toAmount: there }
        : { amount: there, toAmount: here }),
  };
}

/** The request for a row without lines. */
export function requestOf(cells: Cells, names: Names, payees: readonly Payee[], memo = ''): Built {
  if (!isDay(cells.date)) return wrong('date', 'transactions:wrong.date');
  const own = names.accounts.get(cells.account);
  if (own === undefined) return wrong('account', 'transactions:wrong.account');
  if (cells.counterpart === own.id) return wrong('counterpart', 'transactions:wrong.same');
  const typed = typedAmount(cells.amount, own.commodity);
  if ('reason' in typed) return wrong('amount', typed.reason);
  const other = exchangeWith(cells, names);
  let there: Money | undefined;
  if (other !== null) {
    const second = typedAmount(cells.toAmount, other.commodity);
    if ('reason' in second) return wrong('toAmount', second.reason);
    there = { amount: magnitude(second.money.amount), commodity: other.commodity };
  }
  const flow = flowOf(own.id, cells.counterpart, typed.money, names, there);
  return {
    ok: true,
    body: { ...detailsOf(cells, payees), flows: [{ ...flow, ...(memo === '' ? {} : { memo }) }] },
  };
}

/** Everything but the money; a payee of the book goes by its id, a new name makes one. */
export function detailsOf(
  cells: Cells,
  payees: readonly Payee[],
): Omit<TransactionInput, 'flows' | 'tagIds'> {
  const name = cells.payee.trim();
  const known = payeeNamed(name, payees);
  return {
    date: cells.date,
    ...(name === '' ? { payeeId: null } : known === undefined ? { payee: name } : { payeeId: known.id }),
    note: cells.note.trim(),
  };
}

const same = (name: string) => name.trim().normalize('NFC').toLocaleLowerCase();

export function payeeNamed(name: string, payees: readonly Payee[]): Payee | undefined {
  const wanted = same(name);
  return payees.find((payee) => same(payee.name) === wanted);
}

export function tagNamed(name: string, tags: Iterable<Tag>): Tag | undefined {
  const wanted = same(name);
  return [...tags].find((tag) => same(tag.name) === wanted);
}

/** The amount as one types it to get this flow back. */
export function signedAmount(out: boolean, counterpart: string, amount: Money, names: Names): string {
  return plain(earns(counterpart, names) === out ? negate(amount.amount) : amount.amount);
}

export function detailCells(transaction: Transaction, tags: ReadonlyMap<string, Tag>): Cells {
  const { date, payee, note, tagIds = [] } = transaction;
  return {
    date,
    payee: payee ?? '',
    note: note ?? '',
    tags: tagIds.flatMap((id) => tags.get(id)?.name ?? []),
    counterpart: '',
    amount: '',
    toAmount: '',
    account: '',
    parts: [],
  };
}
