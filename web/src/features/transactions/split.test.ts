import { describe, expect, it } from 'vitest';
import type { Account, Category, Flow, Transaction } from '@/shared/api/contract';
import { money } from '@/shared/money/decimal';
import { namesOf } from '@/shared/transactions/summary';
import type { Cells, Part } from './entry';
import { builtOf, cellsOf, restFor, sameFlows, sumOfParts } from './split';

const names = namesOf(
  [
    { id: 'main', commodity: 'KRW', name: 'Main' } as Account,
    { id: 'save', commodity: 'KRW', name: 'Save' } as Account,
    { id: 'usd', commodity: 'USD', name: 'USD' } as Account,
  ],
  [
    { id: 'food', class: 'EXPENSE', name: 'Food' } as Category,
    { id: 'tax', class: 'EXPENSE', name: 'Tax' } as Category,
    { id: 'pay', class: 'INCOME', name: 'Pay' } as Category,
  ],
);
const part = (counterpart: string, amount: string, memo = ''): Part => ({ counterpart, amount, memo });
const cells = (amount: string, ...parts: Part[]): Cells => ({
  date: '2026-11-20',
  payee: '',
  counterpart: '',
  note: '',
  tags: [],
  amount,
  toAmount: '',
  account: 'main',
  parts,
});
const flow = (from: string, to: string, amount: string, memo = ''): Flow => ({
  from,
  to,
  amount: money(amount, 'KRW'),
  memo,
});

describe('a split', () => {
  it('adds its lines up and says what is left', () => {
    const typed = cells('1000', part('food', '300'), part('tax', '2*250'));
    expect(sumOfParts(typed, 'KRW', names)).toEqual({ parts: '800', left: '200' });
    expect(sumOfParts({ ...typed, amount: '' }, 'KRW', names)).toEqual({ parts: '800', left: null });
  });

  it('counts a line of the other direction against the first: a salary less its tax', () => {
    const typed = cells('2700', part('pay', '3000'), part('tax', ''));
    expect(restFor(1, typed, 'KRW', names)).toBe('300');
    const built = builtOf(cells('2700', part('pay', '3000'), part('tax', '300')), names, []);
    expect(built).toMatchObject({
      ok: true,
      body: {
        flows: [
          { from: 'pay', to: 'main', amount: money('3000', 'KRW') },
          { from: 'main', to: 'tax', amount: money('300', 'KRW') },
        ],
      },
    });
  });

  it('is refused where the lines miss the total, and where a line is no amount', () => {
    const off = builtOf(cells('1000', part('food', '300'), part('tax', '600')), names, []);
    expect(off).toMatchObject({ ok: false, cell: 'parts', reason: 'transactions:wrong.left' });
    expect(builtOf(cells('', part('food', '12.5'), part('tax', '1')), names, [])).toMatchObject({
      part: 0,
      reason: 'common:amount.TOO_FINE',
    });
    expect(builtOf(cells('', part('food', '1'), part('usd', '1')), names, [])).toMatchObject({ part: 1 });
    expect(builtOf(cells('5', part('', ''), part('', '')), names, [])).toMatchObject({ ok: false });
  });

  it('needs no total of its own, and leaves empty lines out', () => {
    const built = builtOf(
      cells('', part('food', '300', 'cake'), part('', ''), part('save', '50')),
      names,
      [],
    );
    expect(built).toMatchObject({
      ok: true,
      body: {
        flows: [
          { to: 'food', memo: 'cake' },
          { from: 'main', to: 'save' },
        ],
      },
    });
  });

  it('comes back as it was typed, refunds among its lines too', () => {
    const flows = [
      flow('main', 'food', '300', 'cake'),
      flow('tax', 'main', '50'),
      flow('main', 'save', '10'),
    ];
    const transaction: Transaction = { id: 't', version: 1, date: '2026-11-20', flows };
    const seen = cellsOf(transaction, names, new Map());
    expect(seen).toMatchObject({
      account: 'main',
      amount: '260',
      parts: [part('food', '300', 'cake'), part('tax', '-50'), part('save', '10')],
    });
    const built = seen === null ? null : builtOf(seen, names, []);
    expect(built?.ok === true && sameFlows(built.body, transaction)).toBe(true);
    const other = builtOf(
      { ...(seen as Cells), amount: '', parts: [part('food', '301', 'cake')] },
      names,
      [],
    );
    expect(other.ok && sameFlows(other.body, transaction)).toBe(false);
  });

  it('has no row where its lines share no account', () => {
    const flows = [flow('main', 'food', '1'), flow('save', 'tax', '1')];
    expect(cellsOf({ id: 't', version: 1, date: '2026-11-20', flows }, names, new Map())).toBeNull();
  });
});
