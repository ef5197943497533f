import type { Dashboard, Total, TrendPayee } from '@/shared/api/contract';
import {
  add,
  compare,
  type Decimal,
  isNegative,
  isZero,
  type Money,
  perMille,
  toPixels,
  ZERO,
} from '@/shared/money/decimal';
import { viewOf } from '@/shared/money/total';

/** Pure views of sums by month, by category and by payee: what charts and lists say, apart from how they look. */
export const SIDES = ['in', 'out'] as const;
export type Side = (typeof SIDES)[number];

export interface MonthBar {
  readonly month: string;
  readonly in: Money | null;
  readonly out: Money | null;
  readonly inPixels: number;
  readonly outPixels: number;
}

export function barsOf({ months }: Pick<Dashboard, 'months'>, currency: string): MonthBar[] {
  const inCurrency = (money: Money | null) => (money?.commodity === currency ? money : null);
  return months.map((row) => {
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

export interface Slice {
  readonly id: string | null;
  readonly name: string | null;
  readonly colour: string | null;
  readonly value: Money;
  readonly perMille: number;
}

/**
 * Parts by size in one currency. Refunds can make one negative; it is listed and has no bar.
 *
 * @param whole what the shares are of; left out, all of the parts together
 */
function slices(
  rows: readonly { id: string | null; name: string | null; colour: string | null; total: Total }[],
  currency: string,
  whole?: Total,
): Slice[] {
  const sized = rows.flatMap(({ total, ...row }) => {
    const { main } = viewOf(total, currency);
    return main?.commodity === currency && !isZero(main.amount) ? [{ row, value: main }] : [];
  });
  const stated = whole === undefined ? null : viewOf(whole, currency).main;
  const all =
    stated?.commodity === currency
      ? stated.amount
      : sized.reduce<Decimal>(
          (sum, { value }) => (isNegative(value.amount) ? sum : add(sum, value.amount)),
          ZERO,
        );
  return sized
    .sort((a, b) => compare(b.value.amount, a.value.amount))
    .map(({ row, value }) => ({ ...row, value, perMille: perMille(value.amount, all) }));
}

export function slicesOf(
  { byCategory }: Pick<Dashboard, 'byCategory'>,
  currency: string,
  whole?: Total,
): Slice[] {
  return slices(
    byCategory.map(({ categoryId, name, colour, total }) => ({ id: categoryId, name, colour, total })),
    currency,
    whole,
  );
}

export function payeeSlicesOf(payees: readonly TrendPayee[], currency: string, whole?: Total): Slice[] {
  return slices(
    payees.map(({ payeeId, name, total }) => ({ id: payeeId, name, colour: null, total })),
    currency,
    whole,
  );
}
