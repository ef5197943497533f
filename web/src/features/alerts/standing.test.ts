import { expect, test } from 'vitest';
import type { Budget, BudgetFigures, BudgetLine } from '@/shared/api/contract';
import { type Decimal, decimal, type Money, money } from '@/shared/money/decimal';
import { type Looked, ofBudget, ofWallet, silent, standingOf } from './standing';

const won = (amount: string): Money => money(amount, 'KRW');
const looked = (figure: string, plan: string | null = null, pace: Decimal = '0'): Looked => ({
  figure: won(figure),
  plan: plan === null ? null : won(plan),
  pace,
});

test('a figure is past its threshold only beyond it, on the side that the rule names', () => {
  const over = { direction: 'OVER', threshold: { percent: '80' } } as const;
  expect(standingOf(over, looked('80000', '100000')).kind).toBe('within');
  expect(standingOf(over, looked('80001', '100000'))).toEqual({
    kind: 'past',
    figure: won('80001'),
    threshold: won('80000'),
  });
  const under = { direction: 'UNDER', threshold: { amount: '0', commodity: 'KRW' } } as const;
  expect(standingOf(under, looked('0')).kind).toBe('within');
  expect(standingOf(under, looked('-1')).kind).toBe('past');
});

test('spending is compared exactly and its threshold is shown in the money there is', () => {
  const third = { direction: 'OVER', threshold: { percent: decimal('33.3333') } } as const;
  expect(standingOf(third, looked('3', '10'))).toEqual({
    kind: 'within',
    figure: won('3'),
    threshold: won('3'),
  });
  expect(standingOf(third, looked('4', '10')).kind).toBe('past');
});

test('ahead of the days is what the days that have passed allow, and the threshold on top', () => {
  const pace = { direction: 'PACE', threshold: { percent: '10' } } as const;
  expect(standingOf(pace, looked('80000', '100000', '0.7'))).toEqual({
    kind: 'within',
    figure: won('80000'),
    threshold: won('80000'),
  });
  expect(standingOf(pace, looked('81000', '100000', '0.7')).kind).toBe('past');
  const amount = { direction: 'PACE', threshold: { amount: '5000', commodity: 'KRW' } } as const;
  expect(standingOf(amount, looked('75001', '100000', '0.7')).kind).toBe('past');
});

test('a rule that cannot be told says why', () => {
  const dollars = { direction: 'OVER', threshold: { amount: '1', commodity: 'USD' } } as const;
  expect(standingOf(dollars, looked('5'))).toEqual(silent('otherMoney'));
  const pace = { direction: 'PACE', threshold: { percent: '10' } } as const;
  expect(standingOf(pace, looked('5', '0'))).toEqual(silent('noPlan'));
  expect(standingOf({ direction: 'OVER', threshold: { percent: '10' } }, looked('5'))).toEqual(
    silent('noPlan'),
  );
});

const figures = (actual: string, plan: string, carried = '0'): BudgetFigures => ({
  actual: won(actual),
  plan: won(plan),
  carried: won(carried),
  left: won('0'),
  progress: null,
  state: 'IN_RANGE',
});
const line = (categoryId: string, more: Partial<BudgetLine>) => ({ categoryId, ...more }) as BudgetLine;
const budget = {
  currency: 'KRW',
  pace: '0.5',
  lines: [
    line('food', { figures: figures('1', '2'), subtree: figures('30', '100', '-10') }),
    line('fun', { figures: figures('5', '50'), subtree: null }),
  ],
  totals: { spent: won('35'), planned: won('150'), carried: won('7') },
} as unknown as Budget;

test('a category is looked at with those below it and with what was carried over', () => {
  expect(ofBudget(budget, 'food')).toEqual({ figure: won('30'), plan: won('90'), pace: '0.5' });
  expect(ofBudget(budget, 'fun')).toEqual({ figure: won('5'), plan: won('50'), pace: '0.5' });
  expect(ofBudget(budget, null)).toEqual({ figure: won('35'), plan: won('157'), pace: '0.5' });
  expect(ofBudget(budget, 'nothing')).toBe('gone');
});

test('what has no rate is left out of a wallet', () => {
  const byCommodity = [won('10'), money('5', 'USD')];
  expect(ofWallet({ byCommodity, converted: null, missingRates: ['USD'] }, 'KRW').figure).toEqual(won('10'));
  expect(
    ofWallet({ byCommodity: [money('5', 'USD')], converted: null, missingRates: ['USD'] }, 'KRW').figure,
  ).toEqual(won('0'));
  expect(ofWallet({ byCommodity, converted: won('99'), missingRates: [] }, 'KRW').figure).toEqual(won('99'));
});
