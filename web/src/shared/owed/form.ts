import type { MoneySuggestion, NewMoneyLink, Owed, OwedInput, OwedKind } from '@/shared/api/contract';
import { evaluate } from '@/shared/money/arithmetic';
import { compare, isNegative, isZero, type Money, plain } from '@/shared/money/decimal';
import { usualScale } from '@/shared/money/format';

export interface Typed {
  kind: OwedKind;
  /** Empty: the whole. */
  expected: string;
  payee: string;
}

export const typedOf = (owed: Owed | null): Typed => ({
  kind: owed?.kind ?? 'REIMBURSEMENT',
  expected: owed === null || owed.whole ? '' : plain(owed.expected.amount),
  payee: owed?.payee ?? '',
});

/** What is sent; nothing where the amount is none. */
export function inputOf(typed: Typed, before: Owed | null, commodity: string): OwedInput | null {
  const payee = typed.payee.trim();
  const chosen = before !== null && payee === before.payee ? before.payeeId : null;
  const whom = chosen !== null ? { payeeId: chosen } : payee === '' ? {} : { payee };
  if (typed.expected.trim() === '') return { kind: typed.kind, ...whom };
  const result = evaluate(typed.expected, usualScale(commodity));
  if (!result.ok || isZero(result.value) || isNegative(result.value)) return null;
  return { kind: typed.kind, expected: { amount: plain(result.value), commodity }, ...whom };
}

/** All of the money, or as much of it as is missing. */
export function linkOf({ money, free }: MoneySuggestion, missing: Money, kind: OwedKind): NewMoneyLink {
  const all = compare(free.amount, money.amount.amount) === 0 && compare(free.amount, missing.amount) <= 0;
  const some = compare(free.amount, missing.amount) <= 0 ? free : missing;
  return { kind, transactionId: money.id, ...(all ? {} : { amount: some }) };
}
