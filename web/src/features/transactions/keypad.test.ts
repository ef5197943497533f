import { expect, it } from 'vitest';
import { typedOn } from './keypad';

const typed = (keys: string, from = '') =>
  Array.from(keys).reduce((value, key) => typedOn(value, key, false), from);

it('types an amount, with arithmetic', () => {
  expect(typed('12.5*3')).toBe('12.5*3');
  expect(typedOn('12.5', 'BACK', false)).toBe('12.');
});

it('one point a number, and a zero before it', () => {
  expect(typed('1..5')).toBe('1.5');
  expect(typed('.5+.5')).toBe('0.5+0.5');
});

it('a sign takes the place of the one before; only a minus begins', () => {
  expect(typed('5+*2')).toBe('5*2');
  expect(typed('+5')).toBe('5');
  expect(typed('-5')).toBe('-5');
});

it('what was selected is typed over, but a sign goes on from it', () => {
  expect(typedOn('4500', '7', true)).toBe('7');
  expect(typedOn('4500', '+', true)).toBe('4500+');
  expect(typedOn('4500', 'BACK', true)).toBe('');
});
