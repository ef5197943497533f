import { expect, test } from 'vitest';
import type { Account, RecurringItem } from '@/shared/api/contract';
import { money } from '@/shared/money/decimal';
import { changeOf, type ChangeForm, commodityOf, emptyChange, resizable } from './form';

const accounts = [
  { id: 'bank', commodity: 'KRW' },
  { id: 'savings', commodity: 'KRW' },
  { id: 'euro', commodity: 'EUR' },
] as Account[];
const flow = { from: 'bank', to: null, amount: money('12.50', 'EUR'), toAmount: null, memo: null };
const items = [
  { id: 'gym', name: 'Gym', flows: [flow] },
  { id: 'split', name: 'Split', flows: [flow, flow] },
] as RecurringItem[];
const LAST = '2027-05-31';

const read = (part: Partial<ChangeForm>) =>
  changeOf({ ...emptyChange('2026-12-01', 'bank'), amount: '300', ...part }, accounts, items, LAST);

test('an expense leaves its account, an income enters it, a transfer does both', () => {
  const added = { action: 'ADD', date: '2026-12-01', amount: { amount: '300', commodity: 'KRW' } };
  expect(read({})).toEqual({ change: { ...added, from: 'bank' } });
  expect(read({ way: 'IN', often: 'MONTHLY' })).toEqual({
    change: { ...added, to: 'bank', rule: 'FREQ=MONTHLY' },
  });
  expect(read({ way: 'MOVE', other: 'savings' })).toEqual({
    change: { ...added, from: 'bank', to: 'savings' },
  });
});

test('an amount may be a sum, and nothing, less than nothing or no number is refused', () => {
  expect(read({ amount: '100+200' })).toMatchObject({ change: { amount: { amount: '300' } } });
  for (const amount of ['0', '-5', '', 'x']) expect(read({ amount })).toHaveProperty('wrong.amount');
});

test('money moves only within one currency and to another account', () => {
  for (const other of ['', 'bank', 'euro'])
    expect(read({ way: 'MOVE', other })).toEqual({ wrong: { other: 'forecast:wrong.other' } });
});

test('a day must be one, and not after the forecast ends', () => {
  expect(read({ date: LAST })).toHaveProperty('change');
  for (const date of ['2027-06-01', '31.2.', ''])
    expect(read({ date })).toEqual({ wrong: { date: 'forecast:wrong.date' } });
});

test('an item is left out, moved by days either way, or has another amount in its own currency', () => {
  expect(read({ action: 'DROP', item: 'gym' })).toEqual({ change: { action: 'DROP', recurringId: 'gym' } });
  expect(read({ action: 'MOVE', item: 'gym', days: '\u22123' })).toEqual({
    change: { action: 'MOVE', recurringId: 'gym', days: -3 },
  });
  expect(read({ action: 'RESIZE', item: 'gym', amount: '15.75' })).toEqual({
    change: { action: 'RESIZE', recurringId: 'gym', amount: { amount: '15.75', commodity: 'EUR' } },
  });
  expect(commodityOf({ ...emptyChange('2026-12-01', 'bank'), action: 'RESIZE' }, accounts, items)).toBe('');
});

test('an item must be chosen, and the days must be some but not more than a leap year', () => {
  expect(read({ action: 'DROP' })).toEqual({ wrong: { item: 'forecast:wrong.item' } });
  for (const days of ['0', '367', '', '1.5', 'x'])
    expect(read({ action: 'MOVE', item: 'gym', days })).toEqual({ wrong: { days: 'forecast:wrong.days' } });
});

test('what has several lines has no one amount to change', () => {
  expect(resizable(items).map(({ id }) => id)).toEqual(['gym']);
});
