import { expect, test } from 'vitest';
import type {
  Account,
  BalanceForecast,
  BalanceSeries,
  CategorySpendingForecast,
  Recommendation,
} from '@/shared/api/contract';
import { money } from '@/shared/money/decimal';
import {
  byCost,
  daily,
  decisive,
  differenceOf,
  firstBelow,
  firstDry,
  isSteady,
  seriesOf,
  shareOf,
} from './view';

const won = (amount: string) => money(amount, 'KRW');

/** Balances by their days; the rest follows from them. */
function series(...days: [string, string][]): BalanceSeries {
  const points = days.map(([date, amount]) => ({ date, balance: won(amount) }));
  const last = points.at(-1);
  const first = points[0];
  if (first === undefined || last === undefined) throw new Error('a series has a day');
  return { start: first.balance, low: first, end: last.balance, days: points };
}

const forecast = (accounts: Record<string, BalanceSeries>): BalanceForecast => ({
  from: '2026-12-01',
  to: '2026-12-05',
  total: series(['2026-12-01', '7']),
  accounts: Object.entries(accounts).map(([accountId, balance]) => ({ accountId, balance, converted: true })),
  budget: null,
  cardPayments: [],
  missingRates: [],
});

const account = (id: string, kind: Account['kind']) => ({ id, name: id, kind }) as Account;

test('a balance stays from each day on which it changes to the next', () => {
  const days = daily(series(['2026-12-01', '10'], ['2026-12-03', '4']), '2026-12-05');
  expect(days.map(({ date, balance }) => [date.slice(8), balance.amount])).toEqual([
    ['01', '10'],
    ['02', '10'],
    ['03', '4'],
    ['04', '4'],
    ['05', '4'],
  ]);
});

test('an account that is not in the forecast has no line', () => {
  const own = series(['2026-12-01', '3']);
  expect(seriesOf(forecast({ a: own }), 'a')).toBe(own);
  expect(seriesOf(forecast({ a: own }), 'b')).toBeNull();
  expect(seriesOf(forecast({ a: own }), undefined)?.start.amount).toBe('7');
});

test('the first account that runs dry is named, and a card that is in debt is not', () => {
  const ahead = forecast({
    bank: series(['2026-12-01', '5'], ['2026-12-04', '-1']),
    cash: series(['2026-12-01', '5'], ['2026-12-03', '-2'], ['2026-12-05', '9']),
    card: series(['2026-12-01', '-900']),
  });
  const known = [account('bank', 'CHECKING'), account('cash', 'CASH'), account('card', 'CREDIT_CARD')];
  const dry = firstDry(ahead, known);
  expect([dry?.account.id, dry?.below.date, dry?.below.balance.amount]).toEqual(['cash', '2026-12-03', '-2']);
  expect(firstDry(forecast({ card: series(['2026-12-01', '-900']) }), known)).toBeNull();
  expect(firstBelow(series(['2026-12-01', '0']))).toBeNull();
});

test('a difference is what the changes add', () => {
  expect(differenceOf(won('3'), won('10')).amount).toBe('-7');
});

const outlookOf = (expected: string) =>
  ({
    expected: won(expected),
    low: won('0'),
    high: won(expected),
    model: 'LEVEL',
    error: won('1'),
    naiveError: won('1'),
    tested: 6,
  }) as const;

const cost = (categoryId: string, expected: string | null, last: string): CategorySpendingForecast => ({
  categoryId,
  state: expected === null ? 'TOO_SHORT' : 'FORECAST',
  last: won(last),
  outlook: expected === null ? null : outlookOf(expected),
});

test('the dearest category comes first, and one without a forecast last', () => {
  const order = byCost([cost('short', null, '900'), cost('small', '10', '0'), cost('large', '200', '0')]);
  expect(order.map(({ categoryId }) => categoryId)).toEqual(['large', 'small', 'short']);
});

test('what neither forecast was ever off by is the same every time', () => {
  const steady = (error: string) =>
    isSteady({ ...outlookOf('650'), error: won(error), naiveError: won(error) });
  expect([steady('0'), steady('0.01')]).toEqual([true, false]);
});

test('a place on the bar is within it, and a bar of nothing has no length', () => {
  expect([shareOf(50, 200), shareOf(-10, 200), shareOf(300, 200), shareOf(5, 0)]).toEqual([25, 0, 100, 0]);
});

test('a recommendation is about one of its figures', () => {
  const figure = (label: Recommendation['figures'][number]['label'], amount: string) => ({
    label,
    amount: won(amount),
    name: null,
    day: null,
  });
  const advice = { kind: 'PRICE_RISE', figures: [figure('NOW', '12'), figure('RISE_PER_YEAR', '24')] };
  expect(decisive(advice as Recommendation)?.amount).toBe('24');
  expect(decisive({ ...advice, figures: [] } as unknown as Recommendation)).toBeNull();
});
