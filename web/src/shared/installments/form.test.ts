import { describe, expect, test } from 'vitest';
import type { Installment } from '@/shared/api/contract';
import { money } from '@/shared/money/decimal';
import { inputOf, shares, type Typed, typedOf } from './form';

const TYPED: Typed = { parts: '12', firstOn: '2026-11-10', interest: 'none', percent: '', total: '' };

describe('a purchase in parts', () => {
  test('has equal ones in whole units, and what is left over is in the first', () => {
    expect(shares(money('100000', 'KRW'), 3)).toEqual({
      first: money('33334', 'KRW'),
      each: money('33333', 'KRW'),
    });
    expect(shares(money('100', 'USD'), 3)).toEqual({
      first: money('33.34', 'USD'),
      each: money('33.33', 'USD'),
    });
    expect(shares(money('3', 'KRW'), 5)).toEqual({ first: money('3', 'KRW'), each: money('0', 'KRW') });
  });

  test('is sent with its interest only where there is some', () => {
    expect(inputOf(TYPED, 'KRW').input).toEqual({ parts: 12, firstOn: '2026-11-10' });
    expect(inputOf({ ...TYPED, interest: 'yearly', percent: '15.90' }, 'KRW').input).toEqual({
      parts: 12,
      firstOn: '2026-11-10',
      interest: { yearlyPercent: '15.9' },
    });
    expect(inputOf({ ...TYPED, interest: 'total', total: '5000*2' }, 'KRW').input).toEqual({
      parts: 12,
      firstOn: '2026-11-10',
      interest: { total: money('10000', 'KRW') },
    });
  });

  test('is not sent with what cannot be', () => {
    for (const parts of ['', '1', '61', '2.5', 'many'])
      expect(inputOf({ ...TYPED, parts }, 'KRW').wrong).toEqual({ parts: true });
    for (const percent of ['', '0', '-1', '100.5', 'x'])
      expect(inputOf({ ...TYPED, interest: 'yearly', percent }, 'KRW').wrong).toEqual({ percent: true });
    expect(inputOf({ ...TYPED, parts: '1', interest: 'total', total: '0' }, 'KRW').wrong).toEqual({
      parts: true,
      total: true,
    });
  });

  test('begins with what was said before', () => {
    expect(typedOf(null, '2026-11-10')).toEqual({ ...TYPED, parts: '3' });
    const plan = { parts: 6, firstOn: '2026-12-01', interest: { yearlyPercent: '15.90', total: null } };
    expect(typedOf(plan as unknown as Installment, '2026-11-10')).toEqual({
      parts: '6',
      firstOn: '2026-12-01',
      interest: 'yearly',
      percent: '15.9',
      total: '',
    });
  });
});
