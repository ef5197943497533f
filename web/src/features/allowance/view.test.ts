import { expect, test } from 'vitest';
import { money } from '@/shared/money/decimal';
import { barsOf, isEven } from './view';

const won = (amount: string) => money(amount, 'KRW');

test('days that have passed show what was spent, days to come what they will have', () => {
  const bars = barsOf(
    {
      date: '2026-11-12',
      plan: [
        { date: '2026-11-12', amount: won('20000') },
        { date: '2026-11-13', amount: won('25000') },
      ],
    },
    [
      { date: '2026-11-11', allowance: won('20000'), spent: won('40000'), left: won('-20000') },
      { date: '2026-11-12', allowance: won('20000'), spent: won('5000'), left: won('15000') },
    ],
  );
  expect(bars.map((bar) => bar.date)).toEqual(['2026-11-11', '2026-11-12', '2026-11-13']);
  expect(bars.map((bar) => bar.today)).toEqual([false, true, false]);
  // Of 40,000, the tallest: 20,000 within and 20,000 beyond; then 5,000; then nothing spent yet.
  expect(bars.map(({ within, beyond, mark }) => [within, beyond, mark])).toEqual([
    [50, 50, 50],
    [12.5, 0, 50],
    [0, 0, 62.5],
  ]);
  expect(bars[2]?.spent).toBeNull();
});

test('a day below zero and a day with more refunds than spending have no height', () => {
  const [bar] = barsOf({ date: '2026-11-12', plan: [] }, [
    { date: '2026-11-12', allowance: won('-3000'), spent: won('-100'), left: won('-2900') },
  ]);
  expect([bar?.within, bar?.beyond, bar?.mark]).toEqual([0, 0, 0]);
});

test('weekdays are alike only where all have the same weight', () => {
  const even = {
    MONDAY: 2,
    TUESDAY: 2,
    WEDNESDAY: 2,
    THURSDAY: 2,
    FRIDAY: 2,
    SATURDAY: 2,
    SUNDAY: 2,
  };
  expect(isEven({ weekdayWeights: even })).toBe(true);
  expect(isEven({ weekdayWeights: { ...even, SATURDAY: 3 } })).toBe(false);
});
