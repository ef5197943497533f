import { expect, test } from 'vitest';
import { ownPeriods, periods } from './periods';

test('a wallet with periods of its own has this one and the last one; with months alone there is nothing to add', () => {
  const own = { id: 'p', walletId: 'w', name: 'December' };
  const period = { ...own, from: '2026-11-25', to: '2026-12-24' };
  const previousPeriod = { from: '2026-10-25', to: '2026-11-24', id: null, walletId: null, name: null };
  expect(ownPeriods({ period, previousPeriod })).toEqual([
    { name: 'period', from: '2026-11-25', to: '2026-12-24' },
    { name: 'lastPeriod', from: '2026-10-25', to: '2026-11-24' },
  ]);
  expect(ownPeriods({ period: { ...previousPeriod }, previousPeriod })).toEqual([]);
  expect(ownPeriods(undefined)).toEqual([]);
});

test('the month before January is December of the year before', () => {
  expect(periods('2027-01-15').find(({ name }) => name === 'before')).toEqual({
    name: 'before',
    from: '2026-12-01',
    to: '2026-12-31',
  });
});
