import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  decimal,
  fraction,
  money,
  negate,
  parseDecimal,
  perMille,
  plain,
  quotient,
  subtract,
  sumOf,
} from './decimal';

describe('decimal', () => {
  it.each([
    ['0.1', '0.2', '0.3'],
    ['9999999999999999999999.99', '0.01', '10000000000000000000000.00'],
    ['-0.05', '0.05', '0.00'],
    ['1', '-2.50', '-1.50'],
  ])('adds %s and %s to %s without a double in between', (a, b, sum) => {
    expect(add(decimal(a), decimal(b))).toBe(sum);
  });

  it.each(['', '.5', '5.', '1e3', 'NaN', '１２', '--1', '1,000', ' 1', '0x10', '9'.repeat(41)])(
    'refuses %j',
    (text) => {
      expect(parseDecimal(text)).toBeNull();
    },
  );

  it('has one zero', () => {
    expect(decimal('-0')).toBe('0');
    expect(decimal('-0.00')).toBe('0.00');
    expect(negate(decimal('0.0'))).toBe('0.0');
  });

  it('compares across scales', () => {
    expect(compare(decimal('1.5'), decimal('1.50'))).toBe(0);
    expect(compare(decimal('-2'), decimal('1'))).toBe(-1);
  });

  it('keeps what it read', () => {
    for (const text of ['-12.340', '0.00000001', '123456789012345678901234567890'])
      expect(decimal(text)).toBe(text);
    expect(plain(decimal('12.3400'))).toBe('12.34');
    expect(plain(decimal('1200'))).toBe('1200');
  });

  it('undoes an addition by a subtraction', () => {
    let seed = 7n;
    for (let round = 0; round < 500; round += 1) {
      seed = (seed * 6364136223846793005n + 1442695040888963407n) % 18446744073709551616n;
      const a = decimal(`${seed % 1000000007n}.${(seed % 97n).toString().padStart(2, '0')}`);
      const b = decimal(`-${seed % 999983n}.${(seed % 9n).toString()}`);
      expect(compare(subtract(add(a, b), b), a)).toBe(0);
    }
  });

  it.each([
    ['5', '2', 0, '2', false],
    ['7', '2', 0, '4', false],
    ['-5', '2', 0, '-2', false],
    ['1', '3', 2, '0.33', false],
    ['1', '8', 3, '0.125', true],
  ])('divides %s by %s at scale %i half to even: %s', (n, d, scale, value, exact) => {
    expect(quotient(BigInt(n), BigInt(d), scale)).toEqual({ value, exact });
  });

  it('is a fraction without loss', () => {
    expect(fraction(decimal('-12.50'))).toEqual({ numerator: -1250n, denominator: 100n });
  });

  it('never adds two commodities', () => {
    expect(() => sumOf([money('1', 'KRW'), money('1', 'USD')], 'KRW')).toThrow('USD added to KRW');
  });

  it('gives a share only of a positive whole', () => {
    expect(perMille(decimal('1'), decimal('3'))).toBe(333);
    expect(perMille(decimal('1'), decimal('0'))).toBe(0);
    expect(perMille(decimal('-1'), decimal('3'))).toBe(0);
  });
});
