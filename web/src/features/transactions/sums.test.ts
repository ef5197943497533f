import { expect, test } from 'vitest';
import type { Account, Category, Transaction } from '@/shared/api/contract';
import { money } from '@/shared/money/decimal';
import { namesOf } from '@/shared/transactions/summary';
import { sumsOf } from './sums';

const names = namesOf(
  [{ id: 'main' }, { id: 'savings' }] as Account[],
  [
    { id: 'food', class: 'EXPENSE' },
    { id: 'salary', class: 'INCOME' },
  ] as Category[],
);
const moved = (from: string, to: string, amount: string, commodity = 'EUR'): Transaction => ({
  id: `${from} ${to} ${amount}`,
  version: 1,
  date: '2026-11-20',
  flows: [{ from, to, amount: money(amount, commodity) }],
});
const rows = (...transactions: Transaction[]) => transactions.map((transaction) => ({ transaction }));

test('income comes in, expenses go out less what came back, transfers are neither', () => {
  expect(
    sumsOf(
      rows(
        moved('salary', 'main', '3000.10'),
        moved('main', 'food', '0.30'),
        moved('main', 'food', '20.00'),
        moved('food', 'main', '5.15'),
        moved('main', 'savings', '500'),
      ),
      names,
    ),
  ).toEqual([{ commodity: 'EUR', came: '3000.10', went: '15.15', net: '2984.95' }]);
});

test('each commodity is summed for itself', () => {
  expect(sumsOf(rows(moved('main', 'food', '1'), moved('main', 'food', '1000', 'KRW')), names)).toEqual([
    { commodity: 'EUR', came: '0', went: '1', net: '-1' },
    { commodity: 'KRW', came: '0', went: '1000', net: '-1000' },
  ]);
});

test('in a register counts what was done to the account, transfers too', () => {
  const [transaction] = [moved('main', 'savings', '500')];
  expect(
    sumsOf(
      [
        { transaction, amount: money('-500', 'EUR') },
        { transaction, amount: money('120', 'EUR') },
      ],
      names,
    ),
  ).toEqual([{ commodity: 'EUR', came: '120', went: '500', net: '-380' }]);
});
