import type { Account, AccountCreate, AccountKind, Payday, WeekDay } from '@/shared/api/contract';
import { owes } from '@/shared/accounts/owes';
import { evaluate } from '@/shared/money/arithmetic';
import { isZero, negate } from '@/shared/money/decimal';

export type PaydayKind = 'MONTH' | 'WEEK' | 'NONE';

export function paydayKind(payday: Payday | null): PaydayKind {
  if (payday === null) return 'MONTH';
  return payday.weekday == null ? 'MONTH' : 'WEEK';
}

export function paydayOf(
  kind: PaydayKind,
  dayOfMonth: number,
  weekday: WeekDay,
): { dayOfMonth: number } | { weekday: WeekDay } | null {
  if (kind === 'NONE') return null;
  return kind === 'MONTH' ? { dayOfMonth } : { weekday };
}

/** An account that is being named, as typed. */
export interface Row {
  /** Also its idempotency key: a retry of a row makes no second account. */
  readonly key: string;
  readonly name: string;
  readonly kind: AccountKind;
  readonly commodity: string;
  readonly amount: string;
}

export type RowWrong = Partial<Record<'name' | 'amount', string>>;

/** What nobody touched is not asked about. */
export const isBlank = (row: Row): boolean => row.name.trim() === '' && row.amount.trim() === '';

/** Keys of texts for what is wrong. */
export function check(row: Row, scale: number): RowWrong {
  if (row.amount.trim() === '') return {};
  const result = evaluate(row.amount, scale);
  return result.ok ? {} : { amount: `common:amount.${result.reason}` };
}

/** A row without a name takes its kind's, and a number where that is taken. */
export function nameOf(row: Row, kindName: string, taken: ReadonlySet<string>): string {
  const typed = row.name.trim();
  if (typed !== '') return typed;
  if (!taken.has(kindName)) return kindName;
  let number = 2;
  while (taken.has(`${kindName} ${number}`)) number += 1;
  return `${kindName} ${number}`;
}

export function accountOf(row: Row, name: string, today: string, scale: number): AccountCreate {
  const result = evaluate(row.amount, scale);
  const value = result.ok && !isZero(result.value) ? result.value : null;
  return {
    name,
    kind: row.kind,
    commodity: row.commodity,
    ...(value === null
      ? {}
      : {
          openingBalance: {
            amount: owes(row.kind) ? negate(value) : value,
            commodity: row.commodity,
          },
          openedOn: today,
        }),
  };
}

export const namesOf = (accounts: readonly Account[]): Set<string> =>
  new Set(accounts.map((account) => account.name));
