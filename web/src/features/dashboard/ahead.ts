import type { Budget, BudgetLine, Occurrence, Upcoming } from '@/shared/api/contract';
import { dayAfter } from '@/shared/dates/typed';
import { add, compare, type Money, perMille, subtract } from '@/shared/money/decimal';

/** Pure views of what is ahead: what the cards say, apart from how they look. */
const DAYS = 14;
const MOST = 5;

/** The last day that the card looks at. */
export const lastDue = (today: string): string => dayAfter(today, DAYS);

/** What is still to happen, the overdue first. */
export const dueOf = ({ items }: Pick<Upcoming, 'items'>): Occurrence[] =>
  items.filter(({ state }) => state === 'EXPECTED' || state === 'OVERDUE').slice(0, MOST);

export interface Spending {
  /** What was planned, and what earlier periods handed on, less what is spent. */
  readonly left: Money;
  /** Of what was planned, in tenths of a per cent and at most all of it. */
  readonly share: number;
  /** How much of the days has passed; none before the first and after the last. */
  readonly pace: number | null;
}

export function spendingOf({ totals, pace }: Pick<Budget, 'totals' | 'pace'>): Spending {
  const passed = perMille(pace, '1');
  const whole = add(totals.planned.amount, totals.carried.amount);
  return {
    left: { ...totals.planned, amount: subtract(whole, totals.spent.amount) },
    share: Math.min(1000, perMille(totals.spent.amount, whole)),
    pace: passed > 0 && passed < 1000 ? passed : null,
  };
}

/** The categories that went over their plan, the furthest first. */
export const overOf = ({ lines }: Pick<Budget, 'lines'>): BudgetLine[] =>
  lines
    .filter((line) => line.lineId !== null && line.figures.state === 'OVER')
    .toSorted((a, b) => compare(a.figures.left.amount, b.figures.left.amount));
