import type { Allowance, AllowanceLabel, AllowancePast, AllowanceSettings } from '@/shared/api/contract';
import { WEEK_DAYS } from '@/shared/api/contract';
import { compare, type Decimal, isNegative, type Money, perMille, ZERO } from '@/shared/money/decimal';

/** Pure views of the allowance: what the page says, apart from how it looks. */
export interface DayBar {
  readonly date: string;
  /** What the day has. */
  readonly allowance: Money;
  /** None where the day is still to come. */
  readonly spent: Money | null;
  readonly left: Money | null;
  readonly today: boolean;
  /** In per cent of the tallest: what is spent within the allowance, what goes beyond it, and where the allowance is. */
  readonly within: number;
  readonly beyond: number;
  readonly mark: number;
}

const positive = (amount: Decimal): Decimal => (isNegative(amount) ? ZERO : amount);
const smaller = (a: Decimal, b: Decimal): Decimal => (compare(a, b) < 0 ? a : b);
const larger = (a: Decimal, b: Decimal): Decimal => (compare(a, b) > 0 ? a : b);

/** The days of the cycle: those that have passed and today by what was spent, those to come by what they will have. */
export function barsOf(
  allowance: Pick<Allowance, 'date' | 'plan'>,
  history: readonly AllowancePast[],
): DayBar[] {
  const known = new Set(history.map((day) => day.date));
  const ahead = allowance.plan
    .filter((day) => !known.has(day.date))
    .map((day) => ({ date: day.date, allowance: day.amount, spent: null, left: null }));
  const days = [...history, ...ahead];
  const tallest = days
    .map((day) => larger(positive(day.allowance.amount), positive(day.spent?.amount ?? ZERO)))
    .reduce(larger, ZERO);
  const height = (amount: Decimal) => perMille(amount, tallest) / 10;
  return days.map((day) => {
    const spent = positive(day.spent?.amount ?? ZERO);
    const has = positive(day.allowance.amount);
    const within = height(smaller(spent, has));
    return {
      ...day,
      today: day.date === allowance.date,
      within,
      beyond: Math.max(0, height(spent) - within),
      mark: height(has),
    };
  });
}

/** Whether all days of a week are alike. */
export const isEven = (settings: Pick<AllowanceSettings, 'weekdayWeights'>): boolean =>
  new Set(WEEK_DAYS.map((day) => settings.weekdayWeights[day])).size === 1;

/** Lines of one kind are told together. */
export const GROUPS: readonly { key: 'start' | 'ahead' | 'goals'; labels: readonly AllowanceLabel[] }[] = [
  { key: 'start', labels: ['EARNED', 'SPENT', 'CASH', 'CARD_DEBT', 'SAVED'] },
  { key: 'ahead', labels: ['INCOME_OVERDUE', 'EXPENSE_OVERDUE', 'INCOME_AHEAD', 'EXPENSE_AHEAD'] },
  { key: 'goals', labels: ['GOAL'] },
];
