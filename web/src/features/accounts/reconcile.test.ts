import { describe, expect, it } from 'vitest';
import type { FlowState, UnconfirmedRow } from '@/shared/api/contract';
import { decimal, money } from '@/shared/money/decimal';
import { fitting, tallyOf } from './reconcile';

const row = (id: string, amount: string, state: FlowState = 'CLEARED'): UnconfirmedRow => ({
  transaction: { id, version: 1, date: '2026-11-20', flows: [] },
  amount: money(amount, 'EUR'),
  state,
});
const open = {
  confirmed: money('100.00', 'EUR'),
  rows: [row('a', '-10.10'), row('b', '-0.20'), row('c', '5', 'PENDING')],
};

describe('a statement', () => {
  it('is compared with what was confirmed before and the ticked rows, to the last digit', () => {
    expect(tallyOf(open, new Set(['a', 'gone']), decimal('89.70'))).toEqual({
      count: 1,
      sum: '89.90',
      difference: '-0.20',
    });
    expect(tallyOf(open, new Set(['a', 'b']), decimal('89.7')).difference).toBe('0.00');
  });

  it('finds the rows that fit by themselves: all, or all but the pending ones', () => {
    expect(fitting(open, decimal('94.7'))?.map((each) => each.transaction.id)).toEqual(['a', 'b', 'c']);
    expect(fitting(open, decimal('89.70'))?.map((each) => each.transaction.id)).toEqual(['a', 'b']);
    expect(fitting(open, decimal('1'))).toBeNull();
    expect(fitting({ ...open, rows: [] }, decimal('100'))).toBeNull();
  });
});
