import { describe, expect, it } from 'vitest';
import type { Budget, BudgetLine, Category } from '@/shared/api/contract';
import { decimal, money } from '@/shared/money/decimal';
import { barOf } from './pace';
import { giveableOf, lineOf, planned, shortOf, typedPlan } from './plan';
import { sideBySide } from './side';
import { rowsOf, stateOf, sumsOf, unfolded } from './tree';
import { walked } from './walk';

const won = (amount: string) => money(amount, 'KRW');

function line(category: string, plan: string, actual: string, more: Partial<BudgetLine> = {}): BudgetLine {
  const { left, state } = sumsOf(decimal(plan), '0', decimal(actual));
  return {
    lineId: `line-${category}`,
    scope: 'CATEGORY',
    categoryId: category,
    tagId: null,
    onAccountId: null,
    parentId: null,
    accountId: null,
    note: '',
    rollover: 'NONE',
    initialPlan: null,
    figures: {
      plan: won(plan),
      carried: won('0'),
      actual: won(actual),
      left: won(left),
      progress: null,
      state,
    },
    previousPlan: null,
    previousActual: null,
    inParts: null,
    ...more,
  };
}

const category = (id: string, parentId: string | null = null, more: Partial<Category> = {}): Category => ({
  id,
  version: 1,
  name: id.toUpperCase(),
  class: 'EXPENSE',
  parentId,
  ...more,
});

function budget(lines: BudgetLine[], status: Budget['status'] = 'ACTIVE'): Budget {
  const zero = won('0');
  return {
    periodId: 'p',
    walletId: 'w',
    currency: 'KRW',
    status,
    startsOn: '2026-11-25',
    endsOn: '2026-12-24',
    pace: '0.5',
    lines,
    income: [],
    others: [],
    uncategorised: { spent: zero, received: zero },
    accounts: [
      {
        accountId: 'card',
        available: won('900'),
        planned: zero,
        leftToPlan: won('900'),
        spent: zero,
        leftToSpend: zero,
      },
    ],
    totals: {
      start: won('1000'),
      income: zero,
      moved: zero,
      available: won('1000'),
      planned: zero,
      carried: zero,
      leftToPlan: won('1000'),
      spent: zero,
      leftToSpend: won('1000'),
      plannedIncome: zero,
    },
    missingRates: [],
  };
}

const CATEGORIES = [
  category('food'),
  category('groceries', 'food', { priority: 'MUST' }),
  category('cafe', 'food'),
  category('pets'),
  category('old', null, { archivedAt: '2026-01-01T00:00:00Z' }),
];
const told = (rows: ReturnType<typeof rowsOf>) =>
  rows.map(({ category: id, kind, depth, sums }) => [id, kind, depth, sums.plan, sums.actual, sums.left]);

describe('the table of a budget', () => {
  const some = budget([line('food', '10', '5'), line('groceries', '400', '339'), line('cafe', '50', '80')]);

  it('shows a parent with all below it, and what is of the parent alone as a row of its own', () => {
    expect(told(rowsOf(some, some.lines, CATEGORIES, { all: false }))).toEqual([
      ['food', 'group', 0, '460', '424', '36'],
      ['food', 'itself', 1, '10', '5', '5'],
      ['groceries', 'line', 1, '400', '339', '61'],
      ['cafe', 'line', 1, '50', '80', '-30'],
    ]);
  });

  it('has categories without a plan where all are asked for, but none that is put away', () => {
    const rows = rowsOf(some, some.lines, CATEGORIES, { all: true });
    expect(rows.map((row) => row.category)).toEqual(['food', 'food', 'groceries', 'cafe', 'pets']);
  });

  it('leaves the zero lines out that activating makes, unless something was planned at first', () => {
    const zeros = budget([
      line('groceries', '0', '0', { initialPlan: won('0') }),
      line('cafe', '0', '0', { initialPlan: won('20') }),
    ]);
    const rows = rowsOf(zeros, zeros.lines, CATEGORIES, { all: false });
    expect(rows.map((row) => row.category)).toEqual(['food', 'cafe']);
  });

  it('chooses by state, priority and paying account, and adds up what it shows', () => {
    const over = rowsOf(some, some.lines, CATEGORIES, { all: false, state: 'OVER' });
    expect(told(over)).toEqual([
      ['food', 'group', 0, '50', '80', '-30'],
      ['cafe', 'line', 1, '50', '80', '-30'],
    ]);
    const must = rowsOf(some, some.lines, CATEGORIES, { all: false, priority: 'MUST' });
    expect(must.map((row) => row.category)).toEqual(['food', 'groceries']);
    const paid = budget([line('cafe', '50', '80', { accountId: 'card' }), line('pets', '1', '0')]);
    expect(
      rowsOf(paid, paid.lines, CATEGORIES, { all: false, account: 'card' }).map((row) => row.category),
    ).toEqual(['food', 'cafe']);
  });

  it('keeps in a closed period what has gone since, and where it stood', () => {
    const closed = budget([line('gone', '7', '7', { parentId: 'pets' })], 'CLOSED');
    expect(
      rowsOf(closed, closed.lines, CATEGORIES, { all: false }).map(({ name, kind }) => [name, kind]),
    ).toEqual([
      ['PETS', 'group'],
      [null, 'line'],
    ]);
  });

  it('hides what is below a folded group, and nothing else', () => {
    const rows = rowsOf(some, some.lines, CATEGORIES, { all: true });
    expect(unfolded(rows, new Set(['food'])).map((row) => row.category)).toEqual(['food', 'pets']);
  });
});

describe('the bar', () => {
  it.each([
    ['400', '339', { filled: 847, tick: 500, over: false, ahead: true }],
    ['400', '100', { filled: 250, tick: 500, over: false, ahead: false }],
    ['150', '168', { filled: 1000, tick: 500, over: true, ahead: false }],
    ['0', '168', { filled: 1000, tick: null, over: true, ahead: false }],
    ['100', '100', { filled: 1000, tick: 500, over: false, ahead: false }],
    ['0', '0', null],
  ])('of %s with %s spent at half time', (plan, actual, bar) => {
    expect(barOf(sumsOf(decimal(plan), '0', decimal(actual)), '0.5')).toEqual(bar);
  });

  it('has no mark before the first day and after the last', () => {
    const sums = sumsOf('100', '0', '50');
    expect(barOf(sums, '0')?.tick).toBeNull();
    expect(barOf(sums, '1')?.tick).toBeNull();
  });

  it.each([
    ['100', '0', 'UNUSED'],
    ['100', '-5', 'IN_RANGE'],
    ['100', '99', 'IN_RANGE'],
    ['100', '100', 'USED_UP'],
    ['100', '101', 'OVER'],
    ['0', '1', 'OVER'],
  ] as const)('says of %s with %s spent: %s', (available, actual, state) => {
    expect(stateOf(available, actual)).toBe(state);
  });
});

describe('periods side by side', () => {
  it('adds up what is below a category, and leaves out what nothing happened to', () => {
    const one = budget([line('groceries', '400', '339'), line('pets', '0', '0')]);
    const two = budget([line('cafe', '50', '80'), line('food', '1', '2')]);
    const rows = sideBySide([one, two], CATEGORIES);
    expect(
      rows.map(({ category: { id }, depth, cells }) => [id, depth, ...cells.map((each) => each.actual)]),
    ).toEqual([
      ['food', 0, '339', '82'],
      ['groceries', 1, '339', '0'],
      ['cafe', 1, '0', '80'],
    ]);
  });
});

describe('walking by keys', () => {
  it.each([
    ['Enter', false, 0, 1],
    ['ArrowDown', false, 1, 2],
    ['ArrowUp', false, 1, 0],
    ['Enter', true, 2, 1],
    ['Enter', false, 2, null],
    ['ArrowUp', false, 0, null],
    ['Tab', false, 0, null],
    ['5', false, 0, null],
  ])('%s (shift %s) from cell %i of three leads to %s', (key, shiftKey, at, to) => {
    expect(walked({ key, shiftKey }, at, 3)).toBe(to);
  });
});

describe('a plan that is typed', () => {
  it.each([
    ['12.5*3', 2, { ok: true, value: '37.50' }],
    ['40만', 0, { ok: true, value: '400000' }],
    ['', 0, { ok: true, value: '0' }],
    ['-5', 0, { ok: false, reason: 'NEGATIVE' }],
    ['1.5', 0, { ok: false, reason: 'TOO_FINE' }],
    ['much', 0, { ok: false, reason: 'SYNTAX' }],
  ])('%s with %i decimals', (typed, scale, read) => {
    expect(typedPlan(typed, scale)).toEqual(read);
  });

  it('changes the line, what is left of it, and what is left to plan at once', () => {
    const before = budget([line('cafe', '50', '80', { accountId: 'card' })]);
    const after = planned(before, category('cafe'), '100');
    expect(lineOf(after, 'cafe').figures).toMatchObject({
      plan: won('100'),
      left: won('20'),
      state: 'IN_RANGE',
    });
    expect(after.totals).toMatchObject({ planned: won('50'), leftToPlan: won('950') });
    expect(after.accounts[0]).toMatchObject({ planned: won('50'), leftToPlan: won('850') });
  });

  it('makes a line where there was none, and leaves income out of what is left to plan', () => {
    const after = planned(budget([]), category('pets'), '30');
    expect(lineOf(after, 'pets').figures.plan).toEqual(won('30'));
    const income = planned(budget([]), category('salary', null, { class: 'INCOME' }), '3000');
    expect(income.totals).toMatchObject({ plannedIncome: won('3000'), leftToPlan: won('1000') });
  });

  it('gives away no more than is left, and no more than its own plan', () => {
    expect(giveableOf(line('cafe', '50', '20'))).toBe('30');
    expect(giveableOf(line('cafe', '50', '80'))).toBe('0');
    const carried = line('cafe', '50', '20');
    expect(giveableOf({ ...carried, figures: { ...carried.figures, left: won('90') } })).toBe('50');
  });

  it('knows how much an overspent line is short of', () => {
    expect(shortOf(line('cafe', '50', '80'))).toBe('30');
    expect(shortOf(line('cafe', '50', '20'))).toBe('0');
  });
});
