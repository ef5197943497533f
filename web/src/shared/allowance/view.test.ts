import { expect, test } from 'vitest';
import { money } from '@/shared/money/decimal';
import { isBlank, spentShare } from './view';

const won = (amount: string) => money(amount, 'KRW');

test('what is spent of a day is said in tenths of a per cent, and at most all of it', () => {
  expect(spentShare({ allowance: won('40000'), spentToday: won('10000') })).toBe(250);
  expect(spentShare({ allowance: won('40000'), spentToday: won('90000') })).toBe(1000);
  expect(spentShare({ allowance: won('40000'), spentToday: won('-5000') })).toBe(0);
});

test('a day that had nothing has no share', () => {
  expect(spentShare({ allowance: won('0'), spentToday: won('100') })).toBeNull();
  expect(spentShare({ allowance: won('-10'), spentToday: won('0') })).toBeNull();
});

test('there is nothing to say only where nothing came in, went out or is expected', () => {
  expect(isBlank({ nextPayday: null, explanation: [] })).toBe(true);
  expect(isBlank({ nextPayday: '2026-12-25', explanation: [] })).toBe(false);
  const step = { label: 'SPENT', name: null, id: null, day: null } as const;
  expect(isBlank({ nextPayday: null, explanation: [{ ...step, amount: won('0') }] })).toBe(true);
  expect(isBlank({ nextPayday: null, explanation: [{ ...step, amount: won('-100') }] })).toBe(false);
});
