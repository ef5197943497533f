import { expect, test } from 'vitest';
import type { Account, Goal } from '@/shared/api/contract';
import { money } from '@/shared/money/decimal';
import { barsOf, mostOf, progressOf, standingOf, sums } from './view';

const won = (amount: string) => money(amount, 'KRW');
export const trip: Goal = {
  id: 'g1',
  version: 2,
  name: 'Jeju',
  kind: 'AMOUNT',
  percent: null,
  target: won('1000000'),
  currency: 'KRW',
  dueOn: '2027-04-30',
  note: '',
  accounts: [{ accountId: 'a', earmark: won('300000'), saved: won('250000') }],
  state: 'UNDER_WAY',
  saved: won('250000'),
  shortBy: won('0'),
  missing: won('750000'),
  needed: won('150000'),
  stillNeeded: won('50000'),
  contributed: won('100000'),
  projectedOn: '2027-03-31',
  pace: 'ON_TRACK',
  history: [
    { from: '2026-09-01', to: '2026-09-30', amount: won('200000') },
    { from: '2026-10-01', to: '2026-10-31', amount: won('-1000') },
  ],
};
const tithe: Goal = {
  ...trip,
  kind: 'PERCENT',
  percent: '10',
  target: null,
  dueOn: null,
  pace: null,
  needed: won('300000'),
};

test('an amount is measured by what is there, a percentage by what this period brought', () => {
  expect(progressOf(trip)).toMatchObject({ done: won('250000'), whole: won('1000000'), share: 250 });
  expect(progressOf(tithe)).toMatchObject({ done: won('100000'), whole: won('300000'), share: 333 });
  expect(progressOf({ ...tithe, needed: null }).share).toBe(0);
  expect(progressOf({ ...trip, saved: won('2000000') }).share).toBe(1000);
});

test('each state is said in words of its own', () => {
  const stands = (change: Partial<Goal>) => standingOf({ ...trip, ...change });
  expect(stands({})).toEqual({ tone: 'good', key: 'goals:stands.onTrack', day: '2027-04-30' });
  expect(stands({ pace: 'BEHIND', projectedOn: '2028-01-31' })).toEqual({
    tone: 'warn',
    key: 'goals:stands.behind',
    day: '2028-01-31',
  });
  expect(stands({ pace: 'BEHIND', projectedOn: null }).key).toBe('goals:stands.behindNever');
  expect(stands({ pace: null, dueOn: null }).key).toBe('goals:stands.projected');
  expect(stands({ pace: null, dueOn: null, projectedOn: null }).key).toBe('goals:stands.noPace');
  expect(stands({ state: 'SHORT', shortBy: won('50000') })).toMatchObject({
    tone: 'bad',
    money: won('50000'),
  });
  expect(stands({ state: 'MISSED' })).toMatchObject({ tone: 'bad', day: '2027-04-30' });
  expect(stands({ state: 'REACHED' }).key).toBe('goals:stands.reached');
  expect(standingOf({ ...tithe, state: 'REACHED' }).key).toBe('goals:stands.periodDone');
  expect(standingOf(tithe).key).toBe('goals:stands.collecting');
});

test('the bars end with the period that runs, and little is still seen', () => {
  const bars = barsOf(trip, '2026-11-20');
  expect(bars.map(({ height }) => height)).toEqual([100, 6, 50]);
  expect(bars.map(({ back }) => back)).toEqual([false, true, false]);
  expect(bars.at(-1)).toMatchObject({ now: true, from: '2026-11-01' });
  expect(barsOf({ ...trip, history: [] }, '2026-11-20')).toEqual([]);
});

test('what other goals set aside is not free, and what is set aside already may stay', () => {
  const account = { id: 'a', commodity: 'KRW', balance: won('500000') } as Account;
  const other: Goal = {
    ...trip,
    id: 'g2',
    accounts: [{ accountId: 'a', earmark: won('100000'), saved: won('0') }],
  };
  const taker: Goal = { ...trip, id: 'g3', accounts: [{ accountId: 'a', earmark: null, saved: won('0') }] };
  expect(mostOf(account, [trip, other, taker], null)).toEqual(won('100000'));
  expect(mostOf(account, [trip, other, taker], 'g1')).toEqual(won('400000'));
  expect(mostOf({ ...account, balance: won('50000') }, [trip, other], 'g1')).toEqual(won('300000'));
  expect(mostOf({ ...account, balance: won('50000') }, [trip, other], null)).toEqual(won('0'));
});

test('sums are kept apart by currency', () => {
  expect(sums([won('1'), money('2.5', 'USD'), won('3')])).toEqual([won('4'), money('2.5', 'USD')]);
});
