import { expect, test } from 'vitest';
import type { AlertRule } from '@/shared/api/contract';
import { ApiProblem } from '@/shared/api/problem';
import { check, emptyForm, formOf, toEdit, toInput, watching, wrongFrom } from './form';

const rule: AlertRule = {
  id: 'r1',
  version: 2,
  name: 'Food: more than 80 %',
  scope: 'BUDGET',
  walletId: 'w1',
  categoryId: 'food',
  direction: 'OVER',
  threshold: { amount: null, commodity: null, percent: '80.0000' as '80' },
};

test('what is watched brings its usual line along, and loses what it cannot have', () => {
  const form = emptyForm('CATEGORY', 'w1');
  expect(toInput({ ...form, categoryId: 'food' }, 'KRW', 'Food: more than 80 %')).toEqual({
    name: 'Food: more than 80 %',
    scope: 'BUDGET',
    walletId: 'w1',
    categoryId: 'food',
    direction: 'OVER',
    threshold: { percent: '80' },
  });
  const allowance = watching({ ...form, categoryId: 'food' }, 'ALLOWANCE', 'w1');
  expect(toInput({ ...allowance, name: ' Careful ' }, 'KRW', '')).toEqual({
    name: 'Careful',
    scope: 'ALLOWANCE',
    direction: 'UNDER',
    threshold: { amount: '0', commodity: 'KRW' },
  });
  const wallet = { ...watching(allowance, 'WALLET', 'w1'), amount: '5만' };
  expect(toInput(wallet, 'KRW', 'Low')).toMatchObject({
    scope: 'WALLET',
    walletId: 'w1',
    threshold: { amount: '50000', commodity: 'KRW' },
  });
});

test('what is missing or cannot be is said at its field', () => {
  const form = emptyForm('CATEGORY', 'w1');
  expect(check(form, 'KRW')).toEqual({ categoryId: 'alerts:wrong.category' });
  expect(check({ ...form, categoryId: 'food', percent: '1001' }, 'KRW')).toEqual({
    percent: 'alerts:wrong.percent',
  });
  expect(check(emptyForm('WALLET', 'w1'), 'KRW')).toEqual({ amount: 'common:amount.EMPTY' });
  expect(check({ ...emptyForm('WALLET', 'w1'), amount: '-5', name: 'n'.repeat(101) }, 'KRW')).toEqual({
    name: 'alerts:wrong.name',
  });
});

test('only what differs is sent, and a name that was never given goes with the line', () => {
  const form = formOf(rule, 'Food: more than 80 %');
  expect(form.name).toBe('');
  expect(toEdit(rule, form, 'KRW', 'Food: more than 80 %')).toEqual({});
  expect(toEdit(rule, { ...form, percent: '90' }, 'KRW', 'Food: more than 90 %')).toEqual({
    name: 'Food: more than 90 %',
    threshold: { percent: '90' },
  });
  const named = formOf({ ...rule, name: 'Careful' }, 'Food: more than 80 %');
  expect(named.name).toBe('Careful');
  expect(toEdit({ ...rule, name: 'Careful' }, { ...named, direction: 'PACE' }, 'KRW', '')).toEqual({
    direction: 'PACE',
  });
});

test('a refusal of the server goes to the field that shows it', () => {
  const problem = (...paths: string[]) =>
    ApiProblem.of(new Response(null, { status: 400 }), {
      status: 400,
      code: 'invalid',
      errors: paths.map((path) => ({ path, code: 'x', message: path })),
    });
  const form = emptyForm('WALLET', 'w1');
  expect(wrongFrom(problem('threshold.commodity', 'walletId', 'name'), form)).toEqual({
    amount: 'threshold.commodity',
    walletId: 'walletId',
    name: 'name',
  });
  expect(wrongFrom(problem('threshold.percent', 'scope'), emptyForm('BUDGET', 'w1'))).toEqual({
    percent: 'threshold.percent',
    watch: 'scope',
  });
});
