import { expect, test } from 'vitest';
import type { Budget, BudgetLine, Occurrence } from '@/shared/api/contract';
import { money } from '@/shared/money/decimal';
import { dueOf, lastDue, overOf, spendingOf } from './ahead';

const won = (amount: string) => money(amount, 'KRW');

test('two weeks are looked ahead, over the end of a year', () => {
  expect(lastDue('2026-12-25')).toBe('2027-01-08');
});

test('what is paid or skipped is not due, and five are enough', () => {
  const states = ['OVERDUE', 'POSTED', 'EXPECTED', 'SKIPPED', 'MATCHED', 'REFUSED'] as const;
  const items = states.map((state) => ({ state }) as Occurrence);
  expect(dueOf({ items }).map(({ state }) => state)).toEqual(['OVERDUE', 'EXPECTED']);
  expect(
    dueOf({ items: Array.from({ length: 9 }, () => ({ state: 'EXPECTED' }) as Occurrence) }),
  ).toHaveLength(5);
});

const totals = (planned: string, carried: string, spent: string) =>
  ({ planned: won(planned), carried: won(carried), spent: won(spent) }) as Budget['totals'];

test('spending is a share of the plan, and the days that passed are its mark', () => {
  expect(spendingOf({ totals: totals('350000', '50000', '100000'), pace: '0.5' })).toEqual({
    left: won('300000'),
    share: 250,
    pace: 500,
  });
  expect(spendingOf({ totals: totals('100', '0', '250'), pace: '1' })).toEqual({
    left: won('-150'),
    share: 1000,
    pace: null,
  });
  expect(spendingOf({ totals: totals('0', '0', '0'), pace: '0' }).share).toBe(0);
});

test('the lines that are over are told, the furthest first; what nobody planned is none', () => {
  const line = (lineId: string | null, state: string, left: string) =>
    ({ lineId, figures: { state, left: won(left) } }) as BudgetLine;
  const lines = [
    line('a', 'OVER', '-10'),
    line('b', 'IN_RANGE', '5'),
    line('c', 'OVER', '-900'),
    line(null, 'OVER', '-9999'),
  ];
  expect(overOf({ lines }).map(({ lineId }) => lineId)).toEqual(['c', 'a']);
});
