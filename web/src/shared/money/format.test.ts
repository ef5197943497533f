import { describe, expect, it } from 'vitest';
import { decimal, money } from './decimal';
import { formatMoney, formatRate, formatShare, MINUS, toneOf, usualScale } from './format';

describe('formatting money', () => {
  it.each([
    ['1234567', 'KRW', 'en', '₩1,234,567'],
    ['1234567', 'KRW', 'ko', '₩1,234,567'],
    ['-432310', 'KRW', 'en', `${MINUS}₩432,310`],
    ['12.5', 'USD', 'en', '$12.50'],
    ['-12.5', 'USD', 'ko', `${MINUS}US$12.50`],
    ['117.40', 'NZD', 'en', 'NZ$117.40'],
    ['0.01250000', 'BTC', 'en', '0.0125\u00a0BTC'],
    ['12', 'SAMSUNG', 'en', '12\u00a0SAMSUNG'],
    ['99999999999999999999.99', 'USD', 'en', '$99,999,999,999,999,999,999.99'],
    ['12.345', 'USD', 'en', '$12.345'],
  ])('%s %s in %s is %s', (amount, commodity, language, text) => {
    expect(formatMoney(money(amount, commodity), language)).toBe(text);
  });

  it('shows the sign of a flow, but none on nothing', () => {
    expect(formatMoney(money('5', 'KRW'), 'en', 'always')).toBe('+₩5');
    expect(formatMoney(money('0', 'KRW'), 'en', 'always')).toBe('₩0');
    expect(formatMoney(money('-5', 'KRW'), 'en', 'never')).toBe('₩5');
  });

  it('knows the usual decimals of currencies', () => {
    expect(['KRW', 'USD', 'BHD'].map(usualScale)).toEqual([0, 2, 3]);
  });

  it('writes rates and shares by language', () => {
    expect(formatRate(decimal('1462.350'), 'en')).toBe('1,462.35');
    expect(formatRate(decimal('1372.495196266813066154'), 'ko')).toBe('1,372.495196');
    expect(formatRate(decimal('0.000000012345'), 'en')).toBe('0.000000012345');
    expect(formatShare(319, 'en')).toBe('31.9%');
  });

  it('tells directions apart', () => {
    expect([toneOf(decimal('1')), toneOf(decimal('-0.5')), toneOf(decimal('0.00'))]).toEqual([
      'in',
      'out',
      'zero',
    ]);
  });
});
