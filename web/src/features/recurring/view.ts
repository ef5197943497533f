import type { Occurrence, RecurringItem, TransactionKind, Upcoming, WeekDay } from '@/shared/api/contract';
import { WEEK_DAYS } from '@/shared/api/contract';
import { type Day, monthRange } from '@/shared/dates/format';
import { dayAfter } from '@/shared/dates/typed';
import { compare, type Money, toPixels } from '@/shared/money/decimal';
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

/** The day on which least is left, of what is still to come; null where nothing is. */
export function lowPoint({ balance, items, from, today }: Upcoming): { day: Day; balance: Money } | null {
  const open = items.filter((item) => isOpen(item) && item.balanceAfter !== null);
  if (open.length === 0) return null;
  return open.reduce<{ day: Day; balance: Money }>(
    (low, { date, balanceAfter }) =>
      balanceAfter !== null && compare(balanceAfter.amount, low.balance.amount) < 0
        ? // What is overdue counts today.
          { day: date < today ? today : date, balance: balanceAfter }
        : low,
    { day: from, balance },
  );
}

/** What is left, drawn as steps into a box of 1000 by 100: flat from day to day, and where it is least. */
export interface Steps {
  readonly path: string;
  readonly low: number;
  /** Where nothing is left, where the line comes there. */
  readonly zero: number | null;
}

const WIDE = 1000;
const HIGH = 100;

/** Null where there is nothing to draw. */
export function stepsOf(upcoming: Upcoming): Steps | null {
  const { from, to, balance, items } = upcoming;
  const low = lowPoint(upcoming);
  const span = daysBetween(from, to) + 1;
  const points = items.flatMap(({ date, balanceAfter }) =>
    balanceAfter === null
      ? []
      : [{ at: Math.max(0, daysBetween(from, date)), left: toPixels(balanceAfter.amount) }],
  );
  if (low === null || points.length === 0) return null;
  const heights = [toPixels(balance.amount), ...points.map(({ left }) => left)];
  const top = Math.max(...heights);
  const bottom = Math.min(...heights);
  const x = (day: number) => Math.round((day / span) * WIDE);
  const y = (left: number) => Math.round(top === bottom ? HIGH / 2 : ((top - left) / (top - bottom)) * HIGH);
  return {
    path: `M0 ${y(toPixels(balance.amount))}${points.map(({ at, left }) => `H${x(at)}V${y(left)}`).join('')}H${WIDE}`,
    low: x(daysBetween(from, low.day)),
    zero: bottom < 0 && top > 0 ? y(0) : null,
  };
}

const daysBetween = (first: Day, last: Day): number =>
  Math.round((Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 86_400_000);

export type Way = 'IN' | 'OUT' | 'MOVE';

/** What comes in, goes out or only changes its place. */
export const wayOf = (kind: TransactionKind): Way =>
  kind === 'INCOME' || kind === 'REFUND' ? 'IN' : kind === 'TRANSFER' || kind === 'EXCHANGE' ? 'MOVE' : 'OUT';

/** The items by the way they go, what comes next first and what is over last. */
export function byWay(items: readonly RecurringItem[]): { way: Way; items: RecurringItem[] }[] {
  return (['IN', 'OUT', 'MOVE'] as const)
    .map((way) => ({
      way,
      items: items
        .filter(({ kind }) => wayOf(kind) === way)
        .sort((a, b) => compareText(a.nextOn ?? '9', b.nextOn ?? '9') || compareText(a.name, b.name)),
    }))
    .filter(({ items: own }) => own.length > 0);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

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
