import type { Occurrence, Upcoming, WeekDay } from '@/shared/api/contract';
import { WEEK_DAYS } from '@/shared/api/contract';
import { type Day, monthRange } from '@/shared/dates/format';
import { dayAfter } from '@/shared/dates/typed';
import { compare, type Money } from '@/shared/money/decimal';
import { weekDayOf } from './rule';

/** Still to come or to be seen to. */
export const isOpen = ({ state }: Occurrence): boolean =>
  state === 'EXPECTED' || state === 'OVERDUE' || state === 'REFUSED';

export interface DayGroup {
  readonly day: Day;
  readonly items: readonly Occurrence[];
}

/** What is overdue by itself, and the others by their days. */
export function grouped(items: readonly Occurrence[]): { overdue: Occurrence[]; days: DayGroup[] } {
  const overdue = items.filter(({ state }) => state === 'OVERDUE' || state === 'REFUSED');
  const days = new Map<Day, Occurrence[]>();
  for (const item of items) {
    if (overdue.includes(item)) continue;
    days.set(item.date, [...(days.get(item.date) ?? []), item]);
  }
  return {
    overdue,
    days: [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, own]) => ({ day, items: own })),
  };
}

/** The day on which least is left, of what is still to come; null where nothing is. What is overdue counts today. */
export function lowPoint({ balance, items, from, today }: Upcoming): { day: Day; balance: Money } | null {
  const open = items.filter((item) => isOpen(item) && item.balanceAfter !== null);
  if (open.length === 0) return null;
  return open.reduce<{ day: Day; balance: Money }>(
    (low, { date, balanceAfter }) =>
      balanceAfter !== null && compare(balanceAfter.amount, low.balance.amount) < 0
        ? { day: date < today ? today : date, balance: balanceAfter }
        : low,
    { day: from, balance },
  );
}

export interface Cell {
  readonly day: Day;
  /** Of another month, shown to fill the week. */
  readonly beside: boolean;
  readonly items: readonly Occurrence[];
  /** At the end of the day, where something happens on it. */
  readonly balance: Money | null;
}

/** The days of a month in weeks, each week whole. */
export function weeksOf(month: string, items: readonly Occurrence[], weekStart: WeekDay): Cell[][] {
  const { from, to } = monthRange(month);
  const lead = (weekDayOf(from) - WEEK_DAYS.indexOf(weekStart) + 7) % 7;
  const weeks: Cell[][] = [];
  for (let first = dayAfter(from, -lead); first <= to; first = dayAfter(first, 7))
    weeks.push(
      Array.from({ length: 7 }, (_, at) => {
        const day = dayAfter(first, at);
        const own = items.filter(({ date }) => date === day);
        return {
          day,
          beside: day < from || day > to,
          items: own,
          balance: own.findLast(({ balanceAfter }) => balanceAfter !== null)?.balanceAfter ?? null,
        };
      }),
    );
  return weeks;
}

/** `2026-11` and a step of months. */
export function monthBeside(month: string, step: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 + step, 1)).toISOString().slice(0, 7);
}
