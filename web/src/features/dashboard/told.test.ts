import { describe, expect, it } from 'vitest';
import type { Explanation, ExplanationItem } from '@/shared/api/contract';
import { money } from '@/shared/money/decimal';
import { agree, searchOf, subjectOf } from './told';

const filter = { from: '2026-11-01', to: '2026-11-30', category: 'expense', account: null };
const told = (number: string, counted: string): Explanation => ({
  figure: 'EXPENSE',
  date: '2026-11-21',
  period: null,
  total: {
    byCommodity: [money(number, 'KRW'), money('0', 'USD')],
    converted: money(number, 'KRW'),
    missingRates: [],
  },
  parts: [],
  items: [],
  rows: { count: 2, sum: [money(counted, 'KRW')], filter },
  rules: [],
});
const item = (kind: ExplanationItem['kind'], id: string | null = null): ExplanationItem => ({
  kind,
  id,
  name: null,
  total: { byCommodity: [], converted: null, missingRates: [] },
  filter: null,
});

describe('what explains a number', () => {
  it('leads to the very rows', () => {
    expect(searchOf(filter)).toEqual({ from: '2026-11-01', to: '2026-11-30', category: 'expense' });
  });

  it('agrees where the rows come to the number, however it is written', () => {
    expect(agree(told('1500', '1500.00'))).toBe(true);
    expect(agree(told('1500', '1499'))).toBe(false);
    expect(agree({ ...told('1', '2'), rows: null })).toBe(true);
  });

  it('does not agree where something of a balance is left over', () => {
    const rows = { count: 1, sum: [], filter: { ...filter, category: null, account: 'a' } };
    expect(agree({ ...told('1', '1'), rows, items: [item('BEFORE'), item('IN')] })).toBe(true);
    expect(agree({ ...told('1', '1'), rows, items: [item('BEFORE'), item('ROUNDING')] })).toBe(false);
  });

  it('goes on to what a part is made of', () => {
    const left = { figure: 'LEFT', date: '2026-11-21', month: '2026-10' } as const;
    expect(subjectOf(item('EXPENSE'), left)).toEqual({ ...left, figure: 'EXPENSE' });
    expect(subjectOf(item('CATEGORY', 'c'), { ...left, figure: 'EXPENSE' })).toEqual({
      ...left,
      figure: 'CATEGORY',
      category: 'c',
    });
    expect(subjectOf(item('ACCOUNT', 'a'), { figure: 'NET_WORTH', date: '2026-11-21' })).toEqual({
      figure: 'ACCOUNT',
      date: '2026-11-21',
      account: 'a',
    });
    expect(subjectOf(item('EXPENSE'), { figure: 'NET_WORTH_CHANGE', date: '2026-11-21' })).toBeNull();
    expect(subjectOf(item('ROUNDING'), left)).toBeNull();
  });
});
