import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Budget, BudgetLine, LineInput, Period } from '@/shared/api/contract';
import { money } from '@/shared/money/decimal';
import { renderAt } from '@/shared/testing/render';
import { answering, type Received } from '@/shared/testing/server';
import { BudgetPage } from './BudgetPage';
import { planned } from './plan';
import { sumsOf } from './tree';

const won = (amount: string) => money(amount, 'KRW');
const zero = won('0');

const line = (category: string, plan: string, actual: string, more: Partial<BudgetLine> = {}): BudgetLine => {
  const sums = sumsOf(won(plan).amount, '0', won(actual).amount);
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
    initialPlan: won(plan),
    figures: {
      plan: won(plan),
      carried: zero,
      actual: won(actual),
      left: won(sums.left),
      progress: null,
      state: sums.state,
    },
    previousPlan: null,
    previousActual: null,
    inParts: null,
    ...more,
  };
};

const LINES = [
  line('groceries', '400000', '339000', { rollover: 'SURPLUS', note: 'market on Sundays' }),
  line('eating-out', '150000', '168400'),
];

const period = (status: Period['status']): Period => ({
  id: '0b5b5d3a-0000-7000-8000-000000000001',
  walletId: 'w',
  currency: 'KRW',
  name: 'December',
  startsOn: '2026-11-25',
  endsOn: '2099-12-24',
  status,
  version: 2,
});

const budget = (status: Period['status']): Budget => ({
  periodId: period(status).id,
  walletId: 'w',
  currency: 'KRW',
  status,
  startsOn: '2026-11-25',
  endsOn: '2099-12-24',
  pace: '0.5',
  lines: LINES,
  income: [],
  others: [],
  uncategorised: { spent: won('42000'), received: zero },
  accounts: [],
  totals: {
    start: won('1000000'),
    income: zero,
    moved: zero,
    available: won('1000000'),
    planned: won('550000'),
    carried: zero,
    leftToPlan: won('450000'),
    spent: won('549400'),
    leftToSpend: won('450600'),
    plannedIncome: zero,
  },
  missingRates: ['NZD'],
});

const page = <T,>(items: T[]) => ({ status: 200, body: { items, next: null } });

function server(status: Period['status'] | null, refused = false): Received[] {
  let current = budget(status ?? 'DRAFT');
  return answering(({ method, path, body }) => {
    if (method === 'PUT') {
      if (refused)
        return { status: 409, body: { status: 409, code: 'period_closed', detail: 'December is closed.' } };
      const { plan } = body as LineInput;
      current = planned(current, { id: path.split('/').at(-1) ?? '', class: 'EXPENSE' }, plan.amount);
      return { status: 200, body: {} };
    }
    if (path.endsWith('/wallets'))
      return page([
        {
          id: 'w',
          version: 1,
          name: 'Daily',
          currency: 'KRW',
          balance: { byCommodity: [], converted: null, missingRates: [] },
        },
      ]);
    if (path.endsWith('/categories'))
      return page([
        { id: 'groceries', version: 1, name: 'Groceries', class: 'EXPENSE', parentId: null },
        { id: 'eating-out', version: 1, name: 'Eating out', class: 'EXPENSE', parentId: null },
      ]);
    if (path.endsWith('/periods/next'))
      return {
        status: 200,
        body: {
          name: 'December',
          startsOn: '2026-11-25',
          endsOn: '2026-12-24',
          bridging: false,
          estimated: false,
        },
      };
    if (path.endsWith('/periods')) return page(status === null ? [] : [period(status)]);
    if (path.endsWith('/budget')) return { status: 200, body: current };
    return page([]);
  });
}

const rowOf = async (name: string) =>
  within(
    (await screen.findAllByRole('row')).find((row) => row.textContent.includes(name)) ??
      expect.fail(`no row of ${name}`),
  );

test('a wallet that was never planned is told what a period is, and begins in one press', async () => {
  server(null);
  await renderAt('/budget', <BudgetPage />);
  expect(await screen.findByRole('button', { name: 'Start with December' })).toBeEnabled();
  expect(screen.getByRole('button', { name: 'Choose when periods begin' })).toBeEnabled();
});

test('plans are typed cell by cell, and a line keeps what the cell does not say', async () => {
  const received = server('ACTIVE');
  await renderAt('/budget', <BudgetPage />);
  const cell = await screen.findByLabelText('Plan for Groceries');
  await userEvent.click(cell);
  await userEvent.keyboard('12500*2{Enter}');
  expect(screen.getByLabelText('Plan for Eating out')).toHaveFocus();
  await waitFor(() => expect(cell).toHaveValue('₩25,000'));
  await waitFor(() =>
    expect(received.find(({ method }) => method === 'PUT')?.body).toEqual({
      plan: { amount: '25000', commodity: 'KRW' },
      rollover: 'SURPLUS',
      note: 'market on Sundays',
    }),
  );
});

test('what the server refuses is put back and said', async () => {
  server('ACTIVE', true);
  await renderAt('/budget', <BudgetPage />);
  const cell = await screen.findByLabelText('Plan for Groceries');
  await userEvent.click(cell);
  await userEvent.keyboard('5{Enter}');
  await waitFor(() => expect(cell).toHaveValue('₩400,000'));
});

test('says in words what is over, what is in no category, and what could not be counted', async () => {
  server('ACTIVE');
  await renderAt('/budget', <BudgetPage />);
  expect((await rowOf('Eating out')).getByText('₩18,400 over')).toBeVisible();
  expect(screen.getByRole('link', { name: /Uncategorised/ })).toHaveAttribute(
    'href',
    expect.stringContaining('category=none'),
  );
  expect(screen.getByText('Not counted, because no rate is known: NZD')).toBeVisible();
});

test('a closed period is for reading', async () => {
  server('CLOSED');
  await renderAt('/budget', <BudgetPage />);
  expect(await screen.findByText('Closed')).toBeVisible();
  await rowOf('Groceries');
  expect(screen.queryByLabelText('Plan for Groceries')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Cover Eating out' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Open again' })).toBeEnabled();
});
