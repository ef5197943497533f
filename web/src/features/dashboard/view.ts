import type { DashboardAccount, Dashboard, DashboardPeriod } from '@/shared/api/contract';
import { formatDay, formatRange } from '@/shared/dates/format';
import { add, type Decimal, isNegative, type Money, subtract, ZERO } from '@/shared/money/decimal';
import { viewOf } from '@/shared/money/total';

/** Pure views of the one dashboard answer: what the cards say, apart from how they look. */
export { barsOf, type MonthBar, type Slice, slicesOf } from '@/shared/trends/view';

/** A period by its name, a month by its own. */
export const periodName = (period: DashboardPeriod, language: string): string =>
  period.name ?? formatDay(period.from, language, 'monthYear');

/** Its days, where its name does not say them already, as a name that was proposed does. */
export const periodDays = (period: DashboardPeriod, language: string): string | null =>
  period.name !== null && /\d.* [–~] .*\d/.test(period.name)
    ? null
    : formatRange(period.from, period.to, language);

export interface Sides {
  readonly owned: Money;
  readonly owed: Money;
  /** Accounts in other commodities: part of the net worth, but not of these two sums. */
  readonly others: number;
}

/** What the net worth is made of, from the balances in the book's currency. */
export function sidesOf(
  accounts: readonly Pick<DashboardAccount, 'balance' | 'archived'>[],
  currency: string,
): Sides {
  const own = accounts.filter((account) => !account.archived);
  const same = own
    .filter((account) => account.balance.commodity === currency)
    .map((account) => account.balance.amount);
  const sum = (amounts: readonly Decimal[]): Money => ({
    amount: amounts.reduce(add, ZERO),
    commodity: currency,
  });
  return {
    owned: sum(same.filter((amount) => !isNegative(amount))),
    owed: sum(same.filter(isNegative)),
    others: own.length - same.length,
  };
}

/** Income less expense of the month, or null where one of them cannot be said in one currency. */
export function leftOf(dashboard: Pick<Dashboard, 'income' | 'expense'>, currency: string): Money | null {
  const income = viewOf(dashboard.income, currency).main;
  const expense = viewOf(dashboard.expense, currency).main;
  if (income?.commodity !== currency || expense?.commodity !== currency) return null;
  return { amount: subtract(income.amount, expense.amount), commodity: currency };
}

export type PartOfDay = 'morning' | 'afternoon' | 'evening' | 'night';

export function partOfDay(hour: number): PartOfDay {
  if (hour < 5) return 'night';
  if (hour < 12) return 'morning';
  if (hour < 18) return 'afternoon';
  return hour < 22 ? 'evening' : 'night';
}
