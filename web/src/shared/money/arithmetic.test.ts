import { describe, expect, it } from 'vitest';
import { evaluate, evaluateRate, isFormula } from './arithmetic';

describe('amount arithmetic', () => {
  it.each([
    ['12.5*3', 2, '37.50'],
    ['12500*2+3200', 0, '28200'],
    ['(1,200+300)/2', 0, '750'],
    ['2+3*4', 0, '14'],
    ['-5-5', 0, '-10'],
    ['--5', 0, '5'],
    ['0.1+0.2', 2, '0.30'],
    ['1/3*3', 2, '1.00'],
    ['₩12,000', 0, '12000'],
    ['12 × 2 ÷ 3', 0, '8'],
    ['10−4', 0, '6'],
    ['.5+.5', 1, '1.0'],
    ['3만5천', 0, '35000'],
    ['3만+5천', 0, '35000'],
    ['1.5억', 0, '150000000'],
  ])('%s at scale %i is %s', (typed, scale, value) => {
    const result = evaluate(typed, scale);
    expect(result).toEqual({ ok: true, value, exact: true });
  });

  it('says when it had to round', () => {
    expect(evaluate('10/3', 2)).toEqual({ ok: true, value: '3.33', exact: false });
  });

  it.each([
    ['', 'EMPTY'],
    ['  ', 'EMPTY'],
    ['1/0', 'DIVISION_BY_ZERO'],
    ['1/(2-2)', 'DIVISION_BY_ZERO'],
    ['12..5', 'SYNTAX'],
    ['1,00', 'SYNTAX'],
    ['(1', 'SYNTAX'],
    ['1)', 'SYNTAX'],
    ['abc', 'SYNTAX'],
    ['1e5', 'SYNTAX'],
    ['NaN', 'SYNTAX'],
    ['*2', 'SYNTAX'],
    ['1.234,56-', 'SYNTAX'],
    ['9'.repeat(101), 'TOO_LONG'],
  ])('refuses %j as %s', (typed, reason) => {
    expect(evaluate(typed, 2)).toEqual({ ok: false, reason });
  });

  it('knows a formula from a number', () => {
    expect(['1+1', '2*3', '5-2', '3만'].every(isFormula)).toBe(true);
    expect(['12', '-12', '1,234.50', ''].some(isFormula)).toBe(false);
  });

  it('counts the way Koreans say it', () => {
    for (const [typed, value] of [
      ['1만2천', '12000'],
      ['3만5000', '35000'],
      ['1억2천만', '120000000'],
      ['1.5만', '15000'],
      ['5만*2+3백', '100300'],
    ] as const)
      expect(evaluate(typed, 0)).toEqual({ ok: true, value, exact: true });
    for (const typed of ['1천2만', '1만10000', '만'])
      expect(evaluate(typed, 0)).toMatchObject({ reason: 'SYNTAX' });
  });

  it('refuses decimals that the currency does not have; only a division may be rounded', () => {
    for (const typed of ['12.5', '0.5*3', '-0.1', '12.5+12'])
      expect(evaluate(typed, 0)).toMatchObject({ reason: 'TOO_FINE' });
    expect(evaluate('12.5*2', 0)).toEqual({ ok: true, value: '25', exact: true });
    expect(evaluate('1.005', 2)).toMatchObject({ reason: 'TOO_FINE' });
  });

  it('keeps every digit of a rate and rounds none', () => {
    expect(evaluateRate('1462.35')).toBe('1462.35');
    expect(evaluateRate('1/8')).toBe('0.125');
    expect(evaluateRate('1/3')).toBeNull();
  });
});
