import { describe, expect, it } from 'vitest';
import type { Total } from '@/shared/api/contract';
import { money } from '@/shared/money/decimal';
import { barsOf, leftOf, partOfDay, sidesOf, slicesOf, periodDays, periodName } from './view';

const total = (amount: string, missingRates: string[] = []): Total => ({
  byCommodity: [money(amount, 'KRW'), ...missingRates.map((code) => money('1', code))],
  converted: money(amount, 'KRW'),
  missingRates,
});
const row = (name: string, amount: string) => ({
  categoryId: name,
  name,
  colour: null,
  uncategorised: false,
  total: total(amount),
});
const account = (amount: string, commodity = 'KRW', archived = false) => ({
  balance: money(amount, commodity),
  archived,
});

describe('what the dashboard says', () => {
  it('orders categories by size and gives a refunded one no bar', () => {
    const slices = slicesOf(
      { byCategory: [row('a', '100'), row('b', '300'), row('c', '-50'), row('d', '0')] },
      'KRW',
    );
    expect(slices.map((slice) => [slice.id, slice.perMille])).toEqual([
      ['b', 750],
      ['a', 250],
      ['c', 0],
    ]);
  });

  it('says what is owned and what is owed, archived and foreign accounts apart', () => {
    const sides = sidesOf(
      [account('100'), account('-30'), account('5', 'USD'), account('9', 'KRW', true)],
      'KRW',
    );
    expect(sides).toEqual({ owned: money('100', 'KRW'), owed: money('-30', 'KRW'), others: 1 });
  });

  it('says what is left only where both sides are known', () => {
    expect(leftOf({ income: total('100'), expense: total('130') }, 'KRW')).toEqual(money('-30', 'KRW'));
    const unknown: Total = { byCommodity: [money('1', 'NZD')], converted: null, missingRates: ['NZD'] };
    expect(leftOf({ income: unknown, expense: total('1') }, 'KRW')).toBeNull();
  });

  it('draws heights from numbers but keeps the exact amounts for the words', () => {
    const [bar] = barsOf(
      { months: [{ month: '2026-11', in: total('12345678901234567.89'), out: total('0') }] },
      'KRW',
    );
    expect(bar?.in).toEqual(money('12345678901234567.89', 'KRW'));
    expect(bar?.month).toBe('2026-11');
  });

  it.each([
    [0, 'night'],
    [6, 'morning'],
    [12, 'afternoon'],
    [19, 'evening'],
    [23, 'night'],
  ] as const)('greets at %i with %s', (hour, part) => {
    expect(partOfDay(hour)).toBe(part);
  });
});

it('a period is called by its name, and its days stand beside it unless the name says them', () => {
  const days = { from: '2026-11-25', to: '2026-12-24', id: 'p', walletId: 'w' };
  expect(periodName({ ...days, name: 'Winter' }, 'en')).toBe('Winter');
  expect(periodDays({ ...days, name: 'Winter' }, 'en')).toBe('25 Nov – 24 Dec 2026');
  expect(periodDays({ ...days, name: '2026. 11. 25. ~ 12. 24.' }, 'ko')).toBeNull();
  const month = { from: '2026-11-01', to: '2026-11-30', id: null, walletId: null, name: null };
  expect(periodName(month, 'en')).toBe('November 2026');
  expect(periodDays(month, 'en')).toBe('1 Nov – 30 Nov 2026');
});
