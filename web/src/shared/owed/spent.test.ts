import { expect, test } from 'vitest';
import type { Transaction } from '@/shared/api/contract';
import { money } from '@/shared/money/decimal';
import { spentBy } from './spent';

const accounts = new Set(['won', 'dollars', 'card']);
const spent = (...flows: Transaction['flows']) =>
  spentBy({ id: 't', version: 1, date: '2026-11-02', flows }, accounts);

test('what left the accounts counts, not what the category saw', () => {
  expect(
    spent({ from: 'won', to: 'food', amount: money('14000', 'KRW'), toAmount: money('10', 'USD') }),
  ).toEqual([money('14000', 'KRW')]);
});

test('each currency stands by itself, in one order', () => {
  expect(
    spent(
      { from: 'dollars', to: 'food', amount: money('9', 'USD') },
      { from: 'card', to: null, amount: money('100', 'KRW') },
      { from: 'won', to: 'food', amount: money('50', 'KRW') },
    ),
  ).toEqual([money('150', 'KRW'), money('9', 'USD')]);
});

test('what came back within it is taken off, and a transfer costs nothing', () => {
  expect(
    spent(
      { from: 'won', to: 'food', amount: money('100', 'KRW') },
      { from: 'food', to: 'won', amount: money('30', 'KRW') },
      { from: 'won', to: 'card', amount: money('500', 'KRW') },
    ),
  ).toEqual([money('70', 'KRW')]);
  expect(spent({ from: 'food', to: 'won', amount: money('30', 'KRW') })).toEqual([]);
});
