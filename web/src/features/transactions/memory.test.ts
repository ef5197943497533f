import { describe, expect, it } from 'vitest';
import type { Payee, Transaction } from '@/shared/api/contract';
import { payeeChoices } from './memory';

const payee = (id: string, name: string): Payee => ({ id, version: 1, name });
const payees = [payee('1', 'Emart'), payee('2', 'Mart Seoul'), payee('3', '이마트'), payee('4', 'Bakery')];
const used = (payeeId: string): Transaction => ({
  id: payeeId,
  version: 1,
  date: '2026-11-20',
  flows: [],
  payeeId,
});
const labels = (typed: string, recent: Transaction[] = []) =>
  payeeChoices(typed, payees, recent).map((choice) => (choice.fresh ? `+${choice.label}` : choice.label));

describe('the payees that are offered', () => {
  it('begin with what is typed; the new name stands before those that only hold it', () => {
    expect(labels('mart')).toEqual(['Mart Seoul', '+mart', 'Emart']);
    expect(labels('art')).toEqual(['+art', 'Emart', 'Mart Seoul']);
    expect(labels('이마')).toEqual(['이마트', '+이마']);
  });

  it('offer no new name where it is there already, whatever the case', () => {
    expect(labels('EMART')).toEqual(['Emart']);
  });

  it('put the latest used first', () => {
    expect(labels('', [used('4'), used('2'), used('4')])).toEqual([
      'Bakery',
      'Mart Seoul',
      'Emart',
      '이마트',
    ]);
  });
});
