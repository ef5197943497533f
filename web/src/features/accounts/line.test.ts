import { describe, expect, it } from 'vitest';
import type { BalanceLine } from '@/shared/api/contract';
import { money } from '@/shared/money/decimal';
import { monthsBefore, nextDay, spansOf } from './line';

const line = (part: Partial<BalanceLine>): BalanceLine => ({
  from: '2026-11-01',
  to: '2026-11-05',
  step: 'DAY',
  opening: money('100', 'KRW'),
  points: [],
  ...part,
});
const seen = (shown: ReturnType<typeof spansOf>) =>
  shown.map((span) => `${span.from} ${span.to} ${span.balance.amount}`);

describe('the line of a balance', () => {
  it('has a point for each day and keeps the balance where nothing changed', () => {
    const points = [
      { day: '2026-11-02', balance: money('70', 'KRW') },
      { day: '2026-11-05', balance: money('80', 'KRW') },
    ];
    expect(seen(spansOf(line({ points })))).toEqual([
      '2026-11-01 2026-11-01 100',
      '2026-11-02 2026-11-02 70',
      '2026-11-03 2026-11-03 70',
      '2026-11-04 2026-11-04 70',
      '2026-11-05 2026-11-05 80',
    ]);
  });

  it('cuts weeks on Sunday, months and years at their end, and the last where the line ends', () => {
    const points = [{ day: '2026-11-08', balance: money('3', 'KRW') }];
    expect(seen(spansOf(line({ step: 'WEEK', from: '2026-11-04', to: '2026-11-17', points })))).toEqual([
      '2026-11-04 2026-11-08 3',
      '2026-11-09 2026-11-15 3',
      '2026-11-16 2026-11-17 3',
    ]);
    expect(seen(spansOf(line({ step: 'MONTH', from: '2026-01-31', to: '2026-03-02' })))).toEqual([
      '2026-01-31 2026-01-31 100',
      '2026-02-01 2026-02-28 100',
      '2026-03-01 2026-03-02 100',
    ]);
    expect(spansOf(line({ step: 'YEAR', from: '1999-06-01', to: '2026-03-02' }))).toHaveLength(28);
  });

  it('goes back by months without leaving the month it means', () => {
    expect(monthsBefore('2026-11-30', 12)).toBe('2025-11-30');
    expect(monthsBefore('2026-05-31', 3)).toBe('2026-02-28');
    expect(nextDay('2026-12-31')).toBe('2027-01-01');
  });
});
