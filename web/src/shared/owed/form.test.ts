import { describe, expect, test } from 'vitest';
import type { MoneySuggestion, Owed, Payee } from '@/shared/api/contract';
import { money } from '@/shared/money/decimal';
import { inputOf, linkOf, partOf, type Typed, typedOf } from './form';

const owed = (more: Partial<Owed>): Owed =>
  ({
    kind: 'REIMBURSEMENT',
    whole: true,
    expected: money('100', 'KRW'),
    payee: null,
    payeeId: null,
    shop: null,
    ...more,
  }) as Owed;
const paid = [money('100', 'KRW')];
const typed = (more: Partial<Typed>): Typed => ({
  kind: 'REFUND',
  expected: '',
  commodity: 'KRW',
  payee: '',
  ...more,
});
const payees = [{ id: 'p2', name: 'Sora' }] as Payee[];

describe('what is to come back', () => {
  test('is the whole where no amount is typed', () => {
    expect(inputOf(typed({ expected: ' ' }), null, paid, [])).toEqual({ kind: 'REFUND' });
    expect(typedOf(owed({}), paid).expected).toBe('');
  });

  test('is an amount above zero, which one can calculate', () => {
    expect(inputOf(typed({ expected: '100/4' }), null, paid, [])).toEqual({
      kind: 'REFUND',
      expected: money('25', 'KRW'),
    });
    for (const expected of ['0', '-1'])
      expect(inputOf(typed({ expected }), null, paid, [])).toEqual({ key: 'owed:wrong.amount' });
    expect(inputOf(typed({ expected: 'x' }), null, paid, [])).toEqual({ key: 'common:amount.SYNTAX' });
  });

  test('is at most what the expense cost', () => {
    expect(inputOf(typed({ expected: '101' }), null, paid, [])).toEqual({
      key: 'owed:wrong.moreThanPaid',
      most: money('100', 'KRW'),
    });
  });

  test('has to be typed of an expense in several currencies, in one of them', () => {
    const both = [money('100', 'KRW'), money('9', 'USD')];
    expect(inputOf(typed({}), null, both, [])).toEqual({ key: 'common:amount.EMPTY' });
    expect(inputOf(typed({ expected: '4.5', commodity: 'USD' }), null, both, [])).toEqual({
      kind: 'REFUND',
      expected: money('4.5', 'USD'),
    });
  });

  test('keeps the payee that was chosen until another is typed', () => {
    const before = owed({ payee: 'My employer', payeeId: 'p1' });
    expect(inputOf(typedOf(before, paid), before, paid, [])).toEqual({
      kind: 'REIMBURSEMENT',
      payeeId: 'p1',
    });
    expect(inputOf({ ...typedOf(before, paid), payee: 'Minho' }, before, paid, payees)).toEqual({
      kind: 'REIMBURSEMENT',
      payee: 'Minho',
    });
  });

  test("comes from one of the book's payees where the name is theirs", () => {
    expect(inputOf(typed({ payee: ' sora' }), null, paid, payees)).toEqual({
      kind: 'REFUND',
      payeeId: 'p2',
    });
  });

  test('does not make words of the shop that a refund means by itself', () => {
    const refund = owed({ kind: 'REFUND', payee: 'Emart', shop: 'Emart' });
    expect(typedOf(refund, paid).payee).toBe('');
    expect(inputOf(typedOf(refund, paid), refund, paid, payees)).toEqual({ kind: 'REFUND' });
  });
});

describe('money that came', () => {
  const came = (amount: string, free: string): MoneySuggestion => ({
    money: {
      id: 'm',
      date: '2026-11-05',
      payee: null,
      note: '',
      amount: money(amount, 'KRW'),
      inTrash: false,
    },
    free: money(free, 'KRW'),
    near: true,
  });
  const all = { kind: 'REFUND', transactionId: 'm' };

  test('is linked whole where all of it is missing, else as much of it as is free or missing', () => {
    expect(linkOf(came('30', '30'), money('100', 'KRW'), 'REFUND')).toEqual(all);
    expect(linkOf(came('150', '150'), money('100', 'KRW'), 'REFUND')).toEqual({
      ...all,
      amount: money('100', 'KRW'),
    });
    expect(linkOf(came('150', '50'), money('100', 'KRW'), 'REFUND')).toEqual({
      ...all,
      amount: money('50', 'KRW'),
    });
  });

  test('is linked by the amount that is typed, up to what of it is free', () => {
    expect(partOf(came('30', '30'), '30', 'REFUND')).toEqual(all);
    expect(partOf(came('30', '30'), '1만-9990', 'REFUND')).toEqual({ ...all, amount: money('10', 'KRW') });
    expect(partOf(came('30', '20'), '21', 'REFUND')).toEqual({
      key: 'owed:wrong.moreThanFree',
      most: money('20', 'KRW'),
    });
    expect(partOf(came('30', '30'), '0', 'REFUND')).toEqual({ key: 'owed:wrong.amount' });
  });
});
