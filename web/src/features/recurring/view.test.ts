import { expect, test } from 'vitest';
import type { Occurrence, RecurringItem, Upcoming } from '@/shared/api/contract';
import { money } from '@/shared/money/decimal';
import { byWay, grouped, lowPoint, monthBeside, stepsOf, weeksOf } from './view';

const at = (date: string, state: Occurrence['state'], balance: string | null = null): Occurrence =>
  ({
    date,
    ruleDate: date,
    recurringId: 'r',
    name: 'Rent',
    state,
    balanceAfter: balance === null ? null : money(balance, 'KRW'),
  }) as Occurrence;

test('what is overdue or was refused comes first, the others by their days', () => {
  const { overdue, days } = grouped([
    at('2026-11-20', 'OVERDUE'),
    at('2026-12-05', 'EXPECTED'),
    at('2026-12-01', 'REFUSED'),
    at('2026-12-01', 'SKIPPED'),
    at('2026-12-05', 'POSTED'),
  ]);
  expect(overdue.map(({ date }) => date)).toEqual(['2026-11-20', '2026-12-01']);
  expect(days.map(({ day, items }) => [day, items.length])).toEqual([
    ['2026-12-01', 1],
    ['2026-12-05', 2],
  ]);
});

test('the low point is the least that is left, and the first day of it', () => {
  const upcoming = {
    from: '2026-12-01',
    balance: money('100', 'KRW'),
    items: [
      at('2026-12-02', 'EXPECTED', '40'),
      at('2026-12-03', 'POSTED', '1'),
      at('2026-12-04', 'EXPECTED', '40'),
      at('2026-12-05', 'EXPECTED', '900'),
    ],
  } as unknown as Upcoming;
  expect(lowPoint(upcoming)).toEqual({ day: '2026-12-02', balance: money('40', 'KRW') });
  expect(lowPoint({ ...upcoming, items: [] })).toBeNull();
});

test('a month is whole weeks that begin as the book says', () => {
  const weeks = weeksOf('2026-12', [at('2026-12-31', 'EXPECTED', '7')], 'MONDAY');
  expect(weeks).toHaveLength(5);
  expect(weeks[0]?.[0]).toMatchObject({ day: '2026-11-30', beside: true });
  expect(weeks[4]?.[3]).toMatchObject({ day: '2026-12-31', beside: false, balance: money('7', 'KRW') });
  expect(weeksOf('2026-12', [], 'SUNDAY')[0]?.[0]?.day).toBe('2026-11-29');
  expect(monthBeside('2026-12', 1)).toBe('2027-01');
  expect(monthBeside('2026-01', -1)).toBe('2025-12');
});

test('what is overdue is lowest today, not on the day that has gone by', () => {
  const low = lowPoint({
    from: '2026-12-01',
    today: '2026-12-01',
    balance: money('100', 'KRW'),
    items: [at('2026-11-20', 'OVERDUE', '-5')],
  } as unknown as Upcoming);
  expect(low).toEqual({ day: '2026-12-01', balance: money('-5', 'KRW') });
});

test('what is left is drawn in steps, with the day on which it is least and the line of nothing', () => {
  const upcoming = {
    from: '2026-12-01',
    to: '2026-12-10',
    today: '2026-12-01',
    balance: money('100', 'KRW'),
    items: [at('2026-12-03', 'EXPECTED', '-100'), at('2026-12-06', 'EXPECTED', '300')],
  } as unknown as Upcoming;
  expect(stepsOf(upcoming)).toEqual({ path: 'M0 50H200V100H500V0H1000', low: 200, zero: 75 });
  expect(stepsOf({ ...upcoming, items: [] })).toBeNull();
});

test('items go by their way, what comes next first and what is over last', () => {
  const one = (name: string, kind: string, nextOn: string | null) =>
    ({ name, kind, nextOn }) as RecurringItem;
  const groups = byWay([
    one('Over', 'EXPENSE', null),
    one('Rent', 'EXPENSE', '2026-12-25'),
    one('Gym', 'EXPENSE', '2026-12-03'),
    one('Savings', 'TRANSFER', '2026-12-26'),
    one('Pay', 'INCOME', '2026-12-25'),
  ]);
  expect(groups.map(({ way, items }) => [way, ...items.map(({ name }) => name)])).toEqual([
    ['IN', 'Pay'],
    ['OUT', 'Gym', 'Rent', 'Over'],
    ['MOVE', 'Savings'],
  ]);
});
