import { describe, expect, test } from 'vitest';
import type { MoneySuggestion, Owed } from '@/shared/api/contract';
import { money } from '@/shared/money/decimal';
import { inputOf, linkOf, typedOf } from './form';

const owed = (more: Partial<Owed>): Owed =>
  ({
    kind: 'REIMBURSEMENT',
    whole: true,
    expected: money('100', 'KRW'),
    payee: null,
    payeeId: null,
    ...more,
  }) as Owed;

describe('what is to come back', () => {
  test('is the whole where no amount is typed', () => {
    expect(inputOf({ kind: 'REFUND', expected: ' ', payee: '' }, null, 'KRW')).toEqual({ kind: 'REFUND' });
    expect(typedOf(owed({})).expected).toBe('');
  });

  test('is an amount above zero, which one can calculate', () => {
    expect(inputOf({ kind: 'REFUND', expected: '100/4', payee: '' }, null, 'KRW')).toEqual({
      kind: 'REFUND',
      expected: money('25', 'KRW'),
    });
    for (const expected of ['0', '-1', 'x'])
      expect(inputOf({ kind: 'REFUND', expected, payee: '' }, null, 'KRW')).toBeNull();
  });

  test('keeps the payee that was chosen until another is typed', () => {
    const before = owed({ payee: 'My employer', payeeId: 'p1' });
    expect(inputOf(typedOf(before), before, 'KRW')).toEqual({ kind: 'REIMBURSEMENT', payeeId: 'p1' });
    expect(inputOf({ ...typedOf(before), payee: 'Sora' }, before, 'KRW')).toEqual({
      kind: 'REIMBURSEMENT',
      payee: 'Sora',
    });
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

  test('is linked whole where all of it is missing, else as much of it as is free or missing', () => {
    const all = { kind: 'REFUND', transactionId: 'm' };
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
});
