import { expect, it } from 'vitest';
import { accountOf, check, isBlank, nameOf, paydayKind, paydayOf, type Row } from './view';

const row = (part: Partial<Row>): Row => ({
  key: 'k',
  name: '',
  kind: 'CHECKING',
  commodity: 'KRW',
  amount: '',
  ...part,
});

it('keeps a payday as a day of the month or of the week, and none as none', () => {
  expect(paydayOf('MONTH', 25, 'FRIDAY')).toEqual({ dayOfMonth: 25 });
  expect(paydayOf('WEEK', 25, 'FRIDAY')).toEqual({ weekday: 'FRIDAY' });
  expect(paydayOf('NONE', 25, 'FRIDAY')).toBeNull();
  expect(paydayKind({ dayOfMonth: null, weekday: 'MONDAY' })).toBe('WEEK');
});

it('leaves rows alone that nobody touched', () => {
  expect(isBlank(row({ kind: 'CASH' }))).toBe(true);
  expect(isBlank(row({ amount: '0' }))).toBe(false);
});

it('takes arithmetic, and asks for a debt as it is owed', () => {
  const card = accountOf(row({ kind: 'CREDIT_CARD', amount: '1000*2+500' }), 'Card', '2026-11-20', 0);
  expect(card).toEqual({
    name: 'Card',
    kind: 'CREDIT_CARD',
    commodity: 'KRW',
    openingBalance: { amount: '-2500', commodity: 'KRW' },
    openedOn: '2026-11-20',
  });
  expect(check(row({ amount: '12..5' }), 0)).toEqual({ amount: 'common:amount.SYNTAX' });
});

it('an account without a balance today is simply empty', () => {
  expect(accountOf(row({ name: 'Cash', amount: '' }), 'Cash', '2026-11-20', 0)).toEqual({
    name: 'Cash',
    kind: 'CHECKING',
    commodity: 'KRW',
  });
});

it('names an account by its kind where nothing was typed, and counts where that is taken', () => {
  expect(nameOf(row({}), 'Checking', new Set())).toBe('Checking');
  expect(nameOf(row({}), 'Checking', new Set(['Checking', 'Checking 2']))).toBe('Checking 3');
  expect(nameOf(row({ name: ' Main ' }), 'Checking', new Set())).toBe('Main');
});
