import { describe, expect, it } from 'vitest';
import type { Account, Category, Payee, Transaction } from '@/shared/api/contract';
import { money } from '@/shared/money/decimal';
import { namesOf } from '@/shared/transactions/summary';
import { type Cells, requestOf } from './entry';
import { usualFor } from './memory';
import { cellsOf } from './split';

const account = (id: string, commodity: string) => ({ id, commodity, name: id }) as Account;
const category = (id: string, kind: Category['class']) => ({ id, class: kind, name: id }) as Category;
const names = namesOf(
  [account('main', 'KRW'), account('save', 'KRW'), account('usd', 'USD')],
  [category('food', 'EXPENSE'), category('pay', 'INCOME')],
);
const payees: Payee[] = [{ id: 'p1', version: 1, name: 'Emart', defaultCategoryId: 'food' }];
const cells = (change: Partial<Cells>): Cells => ({
  date: '2026-11-20',
  payee: '',
  counterpart: 'food',
  note: '',
  amount: '1000',
  toAmount: '',
  account: 'main',
  tags: [],
  parts: [],
  ...change,
});
const NO_TAGS = new Map();
const flowOf = (change: Partial<Cells>) => {
  const built = requestOf(cells(change), names, payees);
  return built.ok ? built.body.flows[0] : built;
};

describe('the request of an entry row', () => {
  it('takes an expense out of the account and an income into it', () => {
    expect(flowOf({})).toEqual({ from: 'main', to: 'food', amount: money('1000', 'KRW') });
    expect(flowOf({ counterpart: 'pay' })).toEqual({ from: 'pay', to: 'main', amount: money('1000', 'KRW') });
  });

  it('turns round at a minus, and never sends one', () => {
    expect(flowOf({ amount: '-1000' })).toEqual({ from: 'food', to: 'main', amount: money('1000', 'KRW') });
    expect(flowOf({ counterpart: 'pay', amount: '-5' })).toEqual({
      from: 'main',
      to: 'pay',
      amount: money('5', 'KRW'),
    });
    expect(flowOf({ counterpart: 'save', amount: '-5' })).toEqual({
      from: 'save',
      to: 'main',
      amount: money('5', 'KRW'),
    });
  });

  it('leaves the side of a category out where none is chosen', () => {
    expect(flowOf({ counterpart: '' })).toEqual({ from: 'main', amount: money('1000', 'KRW') });
  });

  it('asks both amounts of an exchange and swaps them with the direction', () => {
    expect(flowOf({ counterpart: 'usd' })).toMatchObject({ ok: false, cell: 'toAmount' });
    const there = { counterpart: 'usd', amount: '140000', toAmount: '100' };
    expect(flowOf(there)).toEqual({
      from: 'main',
      to: 'usd',
      amount: money('140000', 'KRW'),
      toAmount: money('100', 'USD'),
    });
    expect(flowOf({ ...there, amount: '-140000' })).toEqual({
      from: 'usd',
      to: 'main',
      amount: money('100', 'USD'),
      toAmount: money('140000', 'KRW'),
    });
  });

  it('calculates, and refuses what is no amount, no day or the same account twice', () => {
    expect(flowOf({ amount: '1200*3+400' })).toMatchObject({ amount: money('4000', 'KRW') });
    expect(flowOf({ amount: '' })).toMatchObject({ ok: false, cell: 'amount' });
    expect(flowOf({ amount: '12.5' })).toMatchObject({ cell: 'amount', reason: 'common:amount.TOO_FINE' });
    expect(flowOf({ amount: '5-5' })).toMatchObject({ ok: false, cell: 'amount' });
    expect(flowOf({ date: '2026-02-30' })).toMatchObject({ ok: false, cell: 'date' });
    expect(flowOf({ counterpart: 'main' })).toMatchObject({ ok: false, cell: 'counterpart' });
  });

  it('names a known payee by its id, whatever the case, and a new one by its name', () => {
    expect(requestOf(cells({ payee: ' emart ' }), names, payees)).toMatchObject({ body: { payeeId: 'p1' } });
    expect(requestOf(cells({ payee: 'Bakery' }), names, payees)).toMatchObject({ body: { payee: 'Bakery' } });
  });
});

describe('the cells of a transaction', () => {
  const transaction = (flows: Transaction['flows']): Transaction => ({
    id: 't',
    version: 1,
    date: '2026-11-20',
    flows,
  });

  it('lead back to the same flow', () => {
    const flows = [
      { from: 'main', to: 'food', amount: money('10', 'KRW') },
      { from: 'food', to: 'main', amount: money('10', 'KRW') },
      { from: 'pay', to: 'main', amount: money('10', 'KRW') },
      { from: 'main', to: 'save', amount: money('10', 'KRW') },
      { from: 'main', to: 'usd', amount: money('1400', 'KRW'), toAmount: money('1', 'USD') },
    ];
    for (const flow of flows) {
      const back = cellsOf(transaction([flow]), names, NO_TAGS);
      expect(back === null ? null : requestOf(back, names, payees)).toMatchObject({
        body: { flows: [flow] },
      });
    }
  });

  it('hold what the other account holds at the other end of an exchange, seen from there', () => {
    const exchange = { from: 'main', to: 'usd', amount: money('1400', 'KRW'), toAmount: money('1', 'USD') };
    const seen = cellsOf(transaction([exchange]), names, NO_TAGS, 'usd');
    expect(seen).toMatchObject({ account: 'usd', counterpart: 'main', amount: '-1', toAmount: '1400' });
    expect(seen === null ? null : requestOf(seen, names, payees)).toMatchObject({
      body: { flows: [exchange] },
    });
  });

  it('take the category and the amount a payee was last used with, or its own default category', () => {
    const used = {
      ...transaction([{ from: 'main', to: 'food', amount: money('120', 'KRW') }]),
      payeeId: 'p2',
    };
    const payee: Payee = { id: 'p2', version: 1, name: 'Bakery' };
    expect(usualFor(payee, [used], 'main', names)).toEqual({ counterpart: 'food', amount: '120' });
    expect(usualFor(payee, [used], 'usd', names)).toEqual({ counterpart: 'food', amount: '' });
    expect(usualFor(payee, [], 'main', names)).toEqual({ counterpart: '', amount: '' });
    expect(usualFor({ ...payee, defaultCategoryId: 'pay' }, [used], 'main', names)).toEqual({
      counterpart: 'pay',
      amount: '',
    });
  });
});
