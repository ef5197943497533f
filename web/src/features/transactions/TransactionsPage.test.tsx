import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderAt } from '@/shared/testing/render';
import { answering, type Received } from '@/shared/testing/server';
import { money } from '@/shared/money/decimal';
import { TransactionsPage } from './TransactionsPage';

const account = {
  id: 'main',
  version: 1,
  name: 'Main',
  kind: 'CHECKING',
  commodity: 'KRW',
  archivedAt: null,
  positions: [],
  balance: money('9000', 'KRW'),
};
const bought = {
  id: 't1',
  version: 4,
  date: '2026-11-20',
  payeeId: 'p1',
  payee: 'Emart',
  note: '',
  tagIds: [],
  flows: [
    { from: 'main', to: 'food', amount: money('1000', 'KRW'), toAmount: money('1000', 'KRW'), memo: '' },
  ],
};
const items: Record<string, unknown[]> = {
  accounts: [account],
  categories: [{ id: 'food', version: 1, name: 'Food', class: 'EXPENSE', colour: 'c1' }],
  payees: [{ id: 'p1', version: 1, name: 'Emart', defaultCategoryId: 'food' }],
  transactions: [bought],
  register: [
    { transaction: bought, amount: money('-1000', 'KRW'), balance: money('9000', 'KRW'), state: 'CLEARED' },
  ],
};
const server = () =>
  answering(({ method, path }) => {
    if (method !== 'GET') return { status: method === 'POST' ? 201 : 200, body: bought };
    return { status: 200, body: { items: items[path.split('/').at(-1) ?? ''] ?? [], next: null } };
  });
const sent = (received: Received[], method: string) => received.filter((each) => each.method === method);

describe('the transactions room', () => {
  it('adds one by the keyboard: the payee brings its category, Enter saves and opens the next', async () => {
    const received = server();
    await renderAt('/transactions?new=true', <TransactionsPage />);
    expect(await screen.findByRole('combobox', { name: 'Payee' })).toHaveFocus();
    expect(screen.getByLabelText('Date')).not.toHaveValue('');
    await screen.findByRole('button', { name: /Emart/ });
    await userEvent.keyboard('em{Enter}');
    expect(screen.getByRole('combobox', { name: 'Category or account' })).toHaveValue('Food');
    expect(screen.getByLabelText('Amount')).toHaveValue('1000');
    await waitFor(() => expect(screen.getByLabelText('Amount')).toHaveFocus());
    await userEvent.keyboard('1200*3{Enter}');
    await waitFor(() => expect(sent(received, 'POST')).toHaveLength(1));
    expect(sent(received, 'POST')[0]?.body).toMatchObject({
      payeeId: 'p1',
      flows: [{ from: 'main', to: 'food', amount: money('3600', 'KRW') }],
    });
    await waitFor(() => expect(screen.getByLabelText('Amount')).toHaveValue(''));
    expect(screen.getByRole('combobox', { name: 'Payee' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByLabelText('Amount')).not.toBeInTheDocument());
  });

  it('changes one in its place, against the version that was on screen', async () => {
    const received = server();
    await renderAt('/transactions', <TransactionsPage />);
    await userEvent.click(await screen.findByRole('button', { name: /Emart/ }));
    const amount = screen.getByLabelText('Amount');
    expect(amount).toHaveValue('1000');
    await userEvent.clear(amount);
    await userEvent.type(amount, '-250{Enter}');
    await waitFor(() => expect(sent(received, 'PATCH')).toHaveLength(1));
    expect(sent(received, 'PATCH')[0]?.headers.get('If-Match')).toBe('"4"');
    expect(sent(received, 'PATCH')[0]?.body).toMatchObject({
      flows: [{ from: 'food', to: 'main', amount: money('250', 'KRW') }],
    });
  });

  it('shows an account alone as its register, with the balance after each', async () => {
    const received = server();
    await renderAt('/transactions?account=main', <TransactionsPage />);
    expect(await screen.findByText('−₩1,000')).toBeInTheDocument();
    expect(screen.getAllByText('₩9,000')).toHaveLength(2);
    expect(received.some((each) => each.path.endsWith('/accounts/main/register'))).toBe(true);
    expect(received.some((each) => each.path.endsWith('/transactions'))).toBe(false);
  });
});
