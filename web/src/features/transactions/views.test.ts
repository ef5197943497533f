import { expect, test } from 'vitest';
import type { SavedView } from '@/shared/api/contract';
import { isSame, searchOf, viewOf } from './views';

const kept = (input: ReturnType<typeof viewOf>): SavedView => ({
  id: 'v',
  version: 1,
  period: null,
  sort: null,
  ...input,
});

test('a period that has a name moves along with the calendar', () => {
  const input = viewOf('Food', { q: 'emart', from: '2026-11-01', to: '2026-11-30', new: true }, '2026-11-20');
  expect(input).toEqual({ name: 'Food', filter: { q: 'emart' }, period: 'THIS_MONTH' });
  expect(searchOf(kept(input), '2027-02-03')).toEqual({ q: 'emart', from: '2027-02-01', to: '2027-02-28' });
});

test('days without a name stay as they are', () => {
  const search = { from: '2026-03-05', to: '2026-04-01', account: 'a', sort: 'date' };
  const input = viewOf('Trip', search, '2026-11-20');
  expect(input.period).toBeUndefined();
  expect(searchOf(kept(input), '2027-02-03')).toEqual(search);
});

test('what the server leaves empty is no filter', () => {
  const view: SavedView = {
    id: 'v',
    version: 1,
    name: 'All',
    filter: { q: null, account: null, category: 'none' },
    period: null,
    sort: null,
  };
  expect(searchOf(view, '2026-11-20')).toEqual({ category: 'none' });
});

test('the entry row makes no other view', () => {
  expect(isSame({ q: 'a', account: 'b', new: true }, { account: 'b', q: 'a' })).toBe(true);
  expect(isSame({ q: 'a' }, { q: 'b' })).toBe(false);
});
