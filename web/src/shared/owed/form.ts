import type { MoneySuggestion, NewMoneyLink, Owed, OwedInput, OwedKind, Payee } from '@/shared/api/contract';
import type { ApiProblem } from '@/shared/api/problem';
import { evaluate } from '@/shared/money/arithmetic';
import { compare, isNegative, isZero, type Money, plain } from '@/shared/money/decimal';
import { usualScale } from '@/shared/money/format';

export interface Typed {
  kind: OwedKind;
  /** Empty: the whole. */
  expected: string;
  /** Of an expense in several, the one that is meant. */
  commodity: string;
  payee: string;
}

/** What stands wrong at a field, as a sentence. */
export type Wrong<Field extends string> = Partial<Record<Field, string>>;

/** What is wrong with an amount: the key of a sentence, and how much it may be at most where that is why. */
export interface Mistake {
  key: string;
  most?: Money;
}

export function typedOf(owed: Owed | null, paid: readonly Money[]): Typed {
  // Of a refund that names nobody the shop is meant: nobody typed it, and it follows the expense.
  const unnamed =
    owed !== null && owed.payeeId === null && owed.kind === 'REFUND' && owed.payee === owed.shop;
  return {
    kind: owed?.kind ?? 'REIMBURSEMENT',
    expected: owed === null || owed.whole ? '' : plain(owed.expected.amount),
    commodity: owed?.expected.commodity ?? paid[0]?.commodity ?? '',
    payee: unnamed ? '' : (owed?.payee ?? ''),
  };
}

function amountOf(
  typed: string,
  commodity: string,
  most: Money | undefined,
  tooMuch: string,
): Money | Mistake {
  const result = evaluate(typed, usualScale(commodity));
  if (!result.ok) return { key: `common:amount.${result.reason}` };
  const amount = plain(result.value);
  if (isZero(amount) || isNegative(amount)) return { key: 'owed:wrong.amount' };
  return most !== undefined && compare(amount, most.amount) > 0
    ? { key: tooMuch, most }
    : { amount, commodity };
}

export const isMistake = (checked: object): checked is Mistake => 'key' in checked;

const same = (name: string) => name.trim().normalize('NFC').toLocaleLowerCase();

/** What is sent, or what is wrong with the amount. A name of the book's is that payee, any other a few words. */
export function inputOf(
  typed: Typed,
  before: Owed | null,
  paid: readonly Money[],
  payees: readonly Payee[],
): OwedInput | Mistake {
  const name = typed.payee.trim();
  const known =
    before !== null && before.payeeId !== null && name === before.payee
      ? before.payeeId
      : payees.find((payee) => same(payee.name) === same(name))?.id;
  const whom = name === '' ? {} : known === undefined ? { payee: name } : { payeeId: known };
  const { kind, commodity } = typed;
  // Of an expense in several currencies nobody knows what all of it is.
  if (typed.expected.trim() === '' && paid.length <= 1) return { kind, ...whom };
  const most = paid.find((each) => each.commodity === commodity);
  const expected = amountOf(typed.expected, commodity, most, 'owed:wrong.moreThanPaid');
  return isMistake(expected) ? expected : { kind, expected, ...whom };
}

/** What the server refused, at the field that it means. */
export function refusedMark(problem: ApiProblem): Wrong<'expected' | 'payee'> {
  if (problem.code === 'more_than_expense') return { expected: problem.message };
  return Object.fromEntries(
    (['expected', 'payee'] as const).flatMap((field) => {
      const refused = problem.fields.find(({ path }) => path.startsWith(field));
      return refused === undefined ? [] : [[field, refused.message]];
    }),
  );
}

/** All of the money, or as much of it as is missing. */
export function linkOf({ money, free }: MoneySuggestion, missing: Money, kind: OwedKind): NewMoneyLink {
  const all = compare(free.amount, money.amount.amount) === 0 && compare(free.amount, missing.amount) <= 0;
  const some = compare(free.amount, missing.amount) <= 0 ? free : missing;
  return { kind, transactionId: money.id, ...(all ? {} : { amount: some }) };
}

/** As much of it as was typed. All of it is said as such: it then follows an edit of the money. */
export function partOf(
  { money, free }: MoneySuggestion,
  typed: string,
  kind: OwedKind,
): NewMoneyLink | Mistake {
  const amount = amountOf(typed, free.commodity, free, 'owed:wrong.moreThanFree');
  if (isMistake(amount)) return amount;
  const all = compare(amount.amount, money.amount.amount) === 0;
  return { kind, transactionId: money.id, ...(all ? {} : { amount }) };
}

/** Why an amount of a link was refused; null where it was something else. */
export function refusedAmount(problem: ApiProblem): string | null {
  if (problem.code === 'more_than_expense' || problem.code === 'more_than_received') return problem.message;
  return problem.fields.find(({ path }) => path.startsWith('amount'))?.message ?? null;
}
