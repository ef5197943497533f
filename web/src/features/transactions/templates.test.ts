import { expect, test } from 'vitest';
import type { Account, Category, Transaction } from '@/shared/api/contract';
import { money } from '@/shared/money/decimal';
import { namesOf } from '@/shared/transactions/summary';
import { repeatable, templateCells, templateOf, towards } from './templates';

const names = namesOf(
  [{ id: 'main', commodity: 'KRW' }] as Account[],
  [{ id: 'rent', class: 'EXPENSE' }] as Category[],
);
const paid: Transaction = {
  id: 't',
  version: 3,
  date: '2026-11-01',
  payee: 'Landlord',
  note: 'flat',
  tagIds: [],
  flows: [{ from: 'main', to: 'rent', amount: money('650000', 'KRW') }],
};

test('a template fills the cells again, but for the day', () => {
  const template = { id: 'x', version: 1, ...templateOf('Rent', paid) };
  const cells = templateCells({ payee: '', note: '', tagIds: [], ...template }, names, new Map());
  expect(cells).toMatchObject({
    payee: 'Landlord',
    note: 'flat',
    account: 'main',
    counterpart: 'rent',
    amount: '650000',
  });
  expect(cells).not.toHaveProperty('date');
});

test('what is not in the book any more stays open', () => {
  const template = { id: 'x', version: 1, payee: 'Landlord', note: '', tagIds: ['gone'], name: 'Rent' };
  expect(
    templateCells(
      { ...template, flows: [{ from: 'main', to: 'gone', amount: money('1', 'KRW') }] },
      names,
      new Map(),
    ),
  ).toMatchObject({ payee: 'Landlord', account: 'main', counterpart: '', tags: [] });
});

test('what was typed last is repeated, not what the bank brought', () => {
  const imported: Transaction = { ...paid, id: 'i', source: 'IMPORT' };
  const opening: Transaction = { ...paid, id: 'o', kind: 'OPENING', source: 'PERSON' };
  expect(repeatable([imported, opening, { ...paid, source: 'PERSON' }])?.id).toBe('t');
  expect(repeatable([])).toBeUndefined();
});

test('a transfer into an account comes from the one that is used, never from itself or from one that is put away', () => {
  const some = namesOf(
    [
      { id: 'old', archivedAt: '2026-01-01T00:00:00Z' },
      { id: 'savings', archivedAt: null },
      { id: 'main', archivedAt: null },
      { id: 'cash', archivedAt: null },
    ] as Account[],
    [],
  );
  expect(towards('savings', some, 'cash')).toEqual({ counterpart: 'savings', account: 'cash' });
  expect(towards('savings', some, 'savings')).toEqual({ counterpart: 'savings', account: 'main' });
  expect(towards('savings', some, 'old')).toEqual({ counterpart: 'savings', account: 'main' });
});
