import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Account, Unconfirmed } from '@/shared/api/contract';
import { money } from '@/shared/money/decimal';
import { renderAt } from '@/shared/testing/render';
import { answering, type Received } from '@/shared/testing/server';
import { ReconcilePage } from './ReconcilePage';

const account: Account = {
  id: 'a1',
  version: 1,
  name: 'Checking',
  kind: 'CHECKING',
  commodity: 'KRW',
  walletId: 'w1',
  archivedAt: null,
  positions: [],
  balance: money('1000', 'KRW'),
};
const row = (id: string, payee: string, amount: string) => ({
  transaction: { id, version: 1, date: '2026-11-20', payee, flows: [] },
  amount: money(amount, 'KRW'),
  state: 'CLEARED' as const,
});
const open: Unconfirmed = {
  confirmed: money('100', 'KRW'),
  rows: [row('t1', 'Bakery', '-30'), row('t2', 'Salary', '500'), row('t3', 'Bookshop', '-7')],
  more: false,
};
let received: Received[];

beforeEach(() => {
  sessionStorage.clear();
  received = answering(({ method, path }) => {
    if (method === 'POST') return { status: 201, body: { id: 'r1' } };
    if (path.includes('/unconfirmed')) return { status: 200, body: open };
    if (path.endsWith('/accounts')) return { status: 200, body: { items: [account], next: null } };
    return { status: 200, body: { items: [], next: null } };
  });
});

const difference = () => screen.getByRole('status');
const sent = () => received.filter((each) => each.method === 'POST').map((each) => each.body);

describe('a statement', () => {
  it('is ticked off by the keyboard, locked when it agrees, and never before', async () => {
    const { place } = await renderAt(
      '/accounts/a1/reconcile?date=2026-11-21&balance=%22570%22',
      <ReconcilePage />,
    );
    const lock = await screen.findByRole('button', { name: 'Lock these rows' });
    expect(difference()).toHaveTextContent('+₩470');
    expect(lock).toBeDisabled();
    screen.getByRole('checkbox', { name: /Bakery/ }).focus();
    await userEvent.keyboard(' {ArrowDown} ');
    expect(difference()).toHaveTextContent('₩0');
    expect(difference()).toHaveTextContent('It agrees.');
    await userEvent.click(lock);
    await waitFor(() => expect(place()).toBe('/accounts/a1'));
    expect(sent()).toEqual([
      {
        statementDate: '2026-11-21',
        statementBalance: { amount: '570', commodity: 'KRW' },
        rows: ['t1', 't2'],
      },
    ]);
  });

  it('keeps what was ticked through a reload, until it is locked', async () => {
    const place = '/accounts/a1/reconcile?date=2026-11-21&balance=%22570%22';
    await renderAt(place, <ReconcilePage />);
    await userEvent.click(await screen.findByRole('checkbox', { name: /Bakery/ }));
    cleanup();
    const again = await renderAt(place, <ReconcilePage />);
    expect(await screen.findByRole('checkbox', { name: /Bakery/ })).toBeChecked();
    await userEvent.click(screen.getByRole('checkbox', { name: /Salary/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Lock these rows' }));
    await waitFor(() => expect(again.place()).toBe('/accounts/a1'));
    expect(sent()).toMatchObject([{ rows: ['t1', 't2'] }]);
    expect(Object.keys(sessionStorage).filter((key) => key.startsWith('sallim.ticks'))).toEqual([]);
  });

  it('writes an adjustment only after it was asked', async () => {
    await renderAt('/accounts/a1/reconcile?date=2026-11-21&balance=%22560%22', <ReconcilePage />);
    await userEvent.click(await screen.findByRole('checkbox', { name: 'All 3 rows up to that day' }));
    expect(difference()).toHaveTextContent('−₩3');
    await userEvent.click(screen.getByRole('button', { name: 'Adjust the rest' }));
    expect(await screen.findByRole('dialog')).toHaveTextContent('−₩3');
    expect(sent()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Adjust and lock' }));
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]).toMatchObject({ rows: ['t1', 't2', 't3'], adjust: true });
  });

  it('offers the rows that fit by themselves', async () => {
    await renderAt('/accounts/a1/reconcile?date=2026-11-21&balance=%22563%22', <ReconcilePage />);
    await userEvent.click(await screen.findByRole('button', { name: 'Tick them' }));
    expect(difference()).toHaveTextContent('It agrees.');
  });

  it('is asked for first: date and balance, which the address keeps', async () => {
    const { place } = await renderAt('/accounts/a1/reconcile?date=2026-11-21', <ReconcilePage />);
    await userEvent.type(await screen.findByLabelText('Balance on it'), '1200+34');
    await userEvent.click(screen.getByRole('button', { name: 'Tick the rows' }));
    expect(place()).toContain('date=2026-11-21');
    expect(decodeURIComponent(place())).toContain('balance="1234"');
  });
});
