import { expect, test } from 'vitest';
import type { Account, RecurringItem, Transaction } from '@/shared/api/contract';
import { money } from '@/shared/money/decimal';
import { check, emptyForm, formFrom, formOf, type ItemForm, toEdit, toInput, wrongFrom } from './form';

const accounts = new Map(
  [
    { id: 'main', commodity: 'KRW' },
    { id: 'savings', commodity: 'KRW' },
    { id: 'dollars', commodity: 'USD' },
  ].map((each) => [each.id, each as Account]),
);
const rent: ItemForm = {
  ...emptyForm('main', '2026-12-25'),
  name: ' Rent ',
  other: 'housing',
  payee: 'landlord',
  amount: '65만',
};

test('an expense goes to its category, an income comes from it, a transfer to the other account', () => {
  const input = toInput(rent, accounts, [{ id: 'p', version: 1, name: 'Landlord' }]);
  expect(input).toEqual({
    name: 'Rent',
    flows: [{ from: 'main', to: 'housing', amount: money('650000', 'KRW') }],
    payeeId: 'p',
    rule: 'FREQ=MONTHLY;BYMONTHDAY=25',
    startsOn: '2026-12-25',
    shift: 'NONE',
    mode: 'REMIND',
    estimate: false,
  });
  const flow = (change: Partial<ItemForm>) => toInput({ ...rent, ...change }, accounts, []).flows[0];
  expect(flow({ way: 'IN', other: '' })).toEqual({ to: 'main', amount: money('650000', 'KRW') });
  expect(flow({ way: 'MOVE', other: 'savings' })).toMatchObject({ from: 'main', to: 'savings' });
  expect(toInput({ ...rent, ends: 'COUNT', count: '6' }, accounts, [])).toMatchObject({
    rule: 'FREQ=MONTHLY;BYMONTHDAY=25;COUNT=6',
    payee: 'landlord',
  });
});

test('each mistake is found at its field', () => {
  expect(check(rent, accounts, true)).toEqual({});
  expect(
    check({ ...rent, name: '', amount: '-1', way: 'MOVE', other: 'dollars', ends: 'ON' }, accounts, true),
  ).toEqual({
    name: 'recurring:wrong.name',
    amount: 'recurring:wrong.amount',
    other: 'recurring:wrong.currency',
    endsOn: 'recurring:wrong.endsOn',
  });
  expect(check({ ...rent, way: 'MOVE', other: 'main' }, accounts, true).other).toBe('recurring:wrong.other');
  expect(check({ ...rent, ends: 'COUNT', count: '0' }, accounts, false).count).toBe('recurring:wrong.count');
  expect(wrongFrom([{ path: 'flows[0].amount.amount', message: 'no' }])).toEqual({ amount: 'no' });
});

const item: RecurringItem = {
  id: 'r',
  version: 1,
  name: 'Rent',
  kind: 'EXPENSE',
  flows: [{ from: 'main', to: 'housing', amount: money('650000', 'KRW'), toAmount: null, memo: null }],
  payeeId: null,
  payee: null,
  note: '',
  tagIds: [],
  rule: 'FREQ=MONTHLY;BYMONTHDAY=1,15',
  startsOn: '2026-12-01',
  endsOn: null,
  shift: 'NONE',
  mode: 'POST',
  estimate: false,
  nextOn: null,
};

test('an edit sends what differs, and leaves a rule alone that it does not understand', () => {
  const before = formOf(item, accounts);
  expect(before).toMatchObject({
    way: 'OUT',
    account: 'main',
    other: 'housing',
    amount: '650000',
    repeat: null,
  });
  expect(toEdit(item, before, before, accounts, [])).toEqual({});
  expect(toEdit(item, before, { ...before, amount: '7', mode: 'REMIND' }, accounts, [])).toEqual({
    flows: [{ from: 'main', to: 'housing', amount: money('7', 'KRW') }],
    mode: 'REMIND',
  });
  const simple = { ...item, rule: 'FREQ=MONTHLY;BYMONTHDAY=1' };
  const plain = formOf(simple, accounts);
  expect(toEdit(simple, plain, { ...plain, startsOn: '2026-12-05' }, accounts, [])).toEqual({
    rule: 'FREQ=MONTHLY;BYMONTHDAY=5',
    startsOn: '2026-12-05',
  });
});

test('a row makes an item that begins with it', () => {
  const row: Transaction = {
    id: 't',
    version: 1,
    date: '2026-11-05',
    payee: 'Gym',
    flows: [{ from: 'main', to: 'sports', amount: money('50000.00', 'KRW') }],
  };
  expect(formFrom(row, accounts, 'main')).toMatchObject({
    name: 'Gym',
    payee: 'Gym',
    way: 'OUT',
    other: 'sports',
    amount: '50000',
    startsOn: '2026-11-05',
  });
});
