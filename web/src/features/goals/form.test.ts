import { expect, test } from 'vitest';
import type { Account, Goal } from '@/shared/api/contract';
import { ApiProblem } from '@/shared/api/problem';
import { money } from '@/shared/money/decimal';
import { check, emptyForm, formOf, type GoalForm, toEdit, toInput, withMore, wrongFrom } from './form';

const accounts = new Map(
  [
    { id: 'a', name: 'Savings', commodity: 'KRW' },
    { id: 'b', name: 'Cash', commodity: 'KRW' },
    { id: 'd', name: 'Dollars', commodity: 'USD' },
  ].map((each) => [each.id, each as Account]),
);
const trip: GoalForm = {
  ...emptyForm('KRW'),
  name: ' Jeju ',
  target: '100만',
  dueOn: '2027-04-30',
  accounts: [
    { accountId: 'a', rest: false, earmark: '300,000' },
    { accountId: 'b', rest: true, earmark: '' },
  ],
};

test('what was typed is sent exactly; what takes the rest has no amount', () => {
  expect(check(trip, accounts)).toEqual({});
  expect(toInput(trip, accounts)).toEqual({
    name: 'Jeju',
    kind: 'AMOUNT',
    note: '',
    target: money('1000000', 'KRW'),
    dueOn: '2027-04-30',
    accounts: [{ accountId: 'a', earmark: money('300000', 'KRW') }, { accountId: 'b' }],
  });
});

test('a percentage has neither a target nor a day', () => {
  const tithe: GoalForm = { ...trip, kind: 'PERCENT', percent: '12.5%', accounts: [] };
  expect(toInput(tithe, accounts)).toEqual({
    name: 'Jeju',
    kind: 'PERCENT',
    note: '',
    percent: '12.5',
    accounts: [],
  });
  expect(check({ ...tithe, percent: '101' }, accounts)).toEqual({ percent: 'goals:wrong.percent' });
  expect(check({ ...tithe, percent: '0' }, accounts)).toEqual({ percent: 'goals:wrong.percent' });
});

test('each mistake is found at its field', () => {
  const wrong = check(
    {
      ...trip,
      name: ' ',
      target: '0',
      dueOn: 'soon',
      accounts: [
        { accountId: '', rest: true, earmark: '' },
        { accountId: 'd', rest: true, earmark: '' },
        { accountId: 'a', rest: false, earmark: '-1' },
        { accountId: 'b', rest: false, earmark: '' },
      ],
    },
    accounts,
  );
  expect(wrong).toEqual({
    name: 'goals:wrong.name',
    target: 'goals:wrong.target',
    dueOn: 'goals:wrong.dueOn',
    'accounts.0': 'goals:wrong.account',
    'accounts.1': 'goals:wrong.currency',
    'accounts.2': 'goals:wrong.earmark',
    'accounts.3': 'common:amount.EMPTY',
  });
});

test('an edit sends what differs, and clears the day', () => {
  expect(toEdit(trip, trip, accounts)).toEqual({});
  expect(toEdit(trip, { ...trip, dueOn: '', target: '900000' }, accounts)).toEqual({
    dueOn: null,
    target: money('900000', 'KRW'),
  });
});

const refused = (
  code: string,
  detail: string,
  errors: { path: string; code: string; message: string }[] = [],
) => ApiProblem.of(new Response(null, { status: 409 }), { status: 409, code, detail, errors });

test('a refusal is shown at the earmark that it means', () => {
  const two: GoalForm = {
    ...trip,
    accounts: trip.accounts.map((fund) => ({ ...fund, rest: false, earmark: '1' })),
  };
  const detail = 'In "Cash" at most 5 can be set aside for this goal.';
  expect(wrongFrom(refused('not_free', detail), two, accounts)).toEqual({ 'accounts.1': detail });
  expect(wrongFrom(refused('not_free', 'Too much.'), two, accounts)).toEqual({ 'accounts.0': 'Too much.' });
  expect(
    wrongFrom(
      refused('invalid', '', [
        { path: 'accounts[1].earmark.amount', code: 'x', message: 'one' },
        { path: 'target.amount', code: 'x', message: 'two' },
        { path: 'name', code: 'x', message: 'three' },
      ]),
      two,
      accounts,
    ),
  ).toEqual({ 'accounts.1': 'one', target: 'two', name: 'three' });
});

test('more is set aside in one account, and the others stay as they are', () => {
  const goal = {
    kind: 'AMOUNT',
    name: 'Jeju',
    note: '',
    percent: null,
    target: money('10', 'KRW'),
    currency: 'KRW',
    dueOn: null,
    accounts: [
      { accountId: 'a', earmark: money('100', 'KRW') },
      { accountId: 'b', earmark: null },
    ],
  } as unknown as Goal;
  expect(withMore(goal, 'a', money('50', 'KRW'))).toEqual([
    { accountId: 'a', earmark: money('150', 'KRW') },
    { accountId: 'b' },
  ]);
  expect(formOf(goal).accounts).toEqual([
    { accountId: 'a', rest: false, earmark: '100' },
    { accountId: 'b', rest: true, earmark: '' },
  ]);
});
