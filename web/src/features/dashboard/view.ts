import type { DashboardAccount, Dashboard } from '@/shared/api/contract';
import {
  add,
  compare,
  type Decimal,
  isNegative,
  isZero,
  type Money,
  perMille,
  subtract,
  toPixels,
  ZERO,
} from '@/shared/money/decimal';
import { viewOf } from '@/shared/money/total';

/** Pure views of the one dashboard answer: what the cards say, apart from how they look. */
export interface Slice {
  readonly id: string | null;
  readonly name: string | null;
  readonly colour: string | null;
  readonly value: Money;
  readonly perMille: number;
}

/** Categories by size in the book's currency. Refunds can make one negative; it is listed and has no bar. */
export function slicesOf(dashboard: Pick<Dashboard, 'byCategory'>, currency: string): Slice[] {
  const rows = dashboard.byCategory.flatMap((row) => {
    const { main } = viewOf(row.total, currency);
    return main?.commodity === currency && !isZero(main.amount) ? [{ row, value: main }] : [];
  });
  const whole = rows.reduce<Decimal>(
    (sum, { value }) => (isNegative(value.amount) ? sum : add(sum, value.amount)),
    ZERO,
  );
  return rows
    .sort((a, b) => compare(b.value.amount, a.value.amount))
    .map(({ row, value }) => ({
      id: row.categoryId,
      name: row.name,
      colour: row.colour,
      value,
      perMille: perMille(value.amount, whole),
    }));
}

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

export interface MonthBar {
  readonly month: string;
  readonly in: Money | null;
  readonly out: Money | null;
  readonly inPixels: number;
  readonly outPixels: number;
}

export function barsOf(dashboard: Pick<Dashboard, 'months'>, currency: string): MonthBar[] {
  const inCurrency = (money: Money | null) => (money?.commodity === currency ? money : null);
  return dashboard.months.map((row) => {
    const income = inCurrency(viewOf(row.in, currency).main);
    const expense = inCurrency(viewOf(row.out, currency).main);
    return {
      month: row.month.slice(0, 7),
      in: income,
      out: expense,
      inPixels: income === null ? 0 : toPixels(income.amount),
      outPixels: expense === null ? 0 : toPixels(expense.amount),
    };
  });
}

export type PartOfDay = 'morning' | 'afternoon' | 'evening' | 'night';

export function partOfDay(hour: number): PartOfDay {
  if (hour < 5) return 'night';
  if (hour < 12) return 'morning';
  if (hour < 18) return 'afternoon';
  return hour < 22 ? 'evening' : 'night';
}
