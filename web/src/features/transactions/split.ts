import type { Payee, Tag, Transaction } from '@/shared/api/contract';
import { isDay } from '@/shared/dates/format';
import { evaluate } from '@/shared/money/arithmetic';
import { add, type Decimal, isZero, negate, plain, subtract, ZERO } from '@/shared/money/decimal';
import { usualScale } from '@/shared/money/format';
import type { Names } from '@/shared/transactions/summary';
import {
  type Built,
  type Cells,
  detailCells,
  detailsOf,
  earns,
  flowOf,
  type Part,
  requestOf,
  signedAmount,
  typedAmount,
  wrong,
} from './entry';

export const NO_PART: Part = { counterpart: '', amount: '', memo: '' };
export const isEmpty = (part: Part): boolean =>
  part.counterpart === '' && part.amount.trim() === '' && part.memo.trim() === '';

const read = (typed: string, commodity: string): Decimal | null => {
  const result = evaluate(typed, usualScale(commodity));
  return result.ok ? plain(result.value) : null;
};

export interface Sum {
  /** What the lines come to, in the direction of the first one: a salary less its tax, a purchase less its refund. */
  readonly parts: Decimal;
  /** What the total still wants; null while no total is typed. */
  readonly left: Decimal | null;
}

/** A line of the other direction than the first counts against it. */
export function sumOfParts(
  { parts, amount }: Pick<Cells, 'parts' | 'amount'>,
  commodity: string,
  names: Names,
): Sum {
  const first = earns(parts[0]?.counterpart ?? '', names);
  const sum = parts.reduce<Decimal>((total, part) => {
    const value = read(part.amount, commodity) ?? ZERO;
    return add(total, earns(part.counterpart, names) === first ? value : negate(value));
  }, ZERO);
  const total = read(amount, commodity);
  return { parts: plain(sum), left: total === null ? null : plain(subtract(total, sum)) };
}

/** What a new line would have to be: the rest, in the direction of its own counterpart. */
export function restFor(index: number, cells: Cells, commodity: string, names: Names): string {
  const others = cells.parts.map((part, at) => (at === index ? { ...part, amount: '' } : part));
  const { left } = sumOfParts({ parts: others, amount: cells.amount }, commodity, names);
  if (left === null || isZero(left)) return '';
  const first = earns(cells.parts[0]?.counterpart ?? '', names);
  return earns(cells.parts[index]?.counterpart ?? '', names) === first ? left : plain(negate(left));
}

/** The request for the cells, lines or none: lines must come to the total, where one is typed. */
export function builtOf(cells: Cells, names: Names, payees: readonly Payee[], memo = ''): Built {
  const used = cells.parts.flatMap((part, index) => (isEmpty(part) ? [] : [{ part, index }]));
  if (cells.parts.length === 0) return requestOf(cells, names, payees, memo);
  if (!isDay(cells.date)) return wrong('date', 'transactions:wrong.date');
  const own = names.accounts.get(cells.account);
  if (own === undefined) return wrong('account', 'transactions:wrong.account');
  if (used.length === 0) return wrong('parts', 'common:amount.EMPTY', 0);
  const flows = [];
  for (const { part, index } of used) {
    const typed = typedAmount(part.amount, own.commodity);
    if ('reason' in typed) return wrong('parts', typed.reason, index);
    const other = names.accounts.get(part.counterpart);
    if (part.counterpart === own.id) return wrong('parts', 'transactions:wrong.same', index);
    if (other !== undefined && other.commodity !== own.commodity)
      return wrong('parts', 'transactions:wrong.exchangePart', index);
    const flow = flowOf(own.id, part.counterpart, typed.money, names);
    flows.push({ ...flow, ...(part.memo.trim() === '' ? {} : { memo: part.memo.trim() }) });
  }
  if (cells.amount.trim() !== '') {
    const total = typedAmount(cells.amount, own.commodity);
    if ('reason' in total) return wrong('amount', total.reason);
    const { left } = sumOfParts(cells, own.commodity, names);
    if (left === null || !isZero(left)) return wrong('parts', 'transactions:wrong.left');
  }
  return { ok: true, body: { ...detailsOf(cells, payees), flows } };
}

/** The cells of a transaction; null where its lines do not share one account and its currency, which no row can hold. */
export function cellsOf(
  transaction: Transaction,
  names: Names,
  tags: ReadonlyMap<string, Tag>,
  seenFrom?: string,
): Cells | null {
  const { flows } = transaction;
  const account = sharedAccount(transaction, names, seenFrom);
  if (account === null) return null;
  const sides = flows.map((flow) => {
    const out = flow.from === account;
    const counterpart = (out ? flow.to : flow.from) ?? '';
    const own = out ? flow.amount : (flow.toAmount ?? flow.amount);
    const there = out ? (flow.toAmount ?? flow.amount) : flow.amount;
    return { flow, out, counterpart, own, there };
  });
  const cells = { ...detailCells(transaction, tags), account };
  const [only] = sides;
  if (only !== undefined && sides.length === 1) {
    const { counterpart, out, own, there } = only;
    return {
      ...cells,
      counterpart,
      amount: signedAmount(out, counterpart, own, names),
      toAmount: own.commodity === there.commodity ? '' : plain(there.amount),
    };
  }
  if (sides.some(({ own, there }) => own.commodity !== there.commodity)) return null;
  const parts = sides.map(({ flow, out, counterpart, own }) => ({
    counterpart,
    amount: signedAmount(out, counterpart, own, names),
    memo: flow.memo ?? '',
  }));
  const commodity = names.accounts.get(account)?.commodity ?? '';
  const { parts: sum } = sumOfParts({ parts, amount: '' }, commodity, names);
  return { ...cells, parts, amount: isZero(sum) ? '' : sum };
}

function sharedAccount({ flows }: Transaction, names: Names, seenFrom?: string): string | null {
  const [first] = flows;
  if (first === undefined) return null;
  const shared = [first.from, first.to].filter(
    (id): id is string =>
      id !== null && names.accounts.has(id) && flows.every((flow) => flow.from === id || flow.to === id),
  );
  return shared.find((id) => id === seenFrom) ?? shared[0] ?? null;
}

/** True where the flows to send are the ones that are there: then only the rest is sent, and what is locked stays. */
export function sameFlows(built: Extract<Built, { ok: true }>['body'], transaction: Transaction): boolean {
  const { flows } = transaction;
  return (
    built.flows.length === flows.length &&
    built.flows.every((flow, index) => {
      const before = flows[index];
      return (
        before !== undefined &&
        (flow.from ?? null) === before.from &&
        (flow.to ?? null) === before.to &&
        plain(flow.amount.amount) === plain(before.amount.amount) &&
        plain((flow.toAmount ?? flow.amount).amount) === plain((before.toAmount ?? before.amount).amount) &&
        (flow.memo ?? '') === (before.memo ?? '')
      );
    })
  );
}
