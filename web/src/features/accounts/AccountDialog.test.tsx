import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Wallet } from '@/shared/api/contract';
import { money } from '@/shared/money/decimal';
import { renderAt } from '@/shared/testing/render';
import { answering, type Received } from '@/shared/testing/server';
import { AccountDialog } from './AccountDialog';

const wallet: Wallet = {
  id: 'w1',
  version: 1,
  name: 'Daily',
  currency: 'KRW',
  balance: { byCommodity: [], converted: money('0', 'KRW'), missingRates: [] },
};
const posts = (received: Received[]) => received.filter((each) => each.method === 'POST');

describe('a new account', () => {
  it('is sent with an exact opening balance, calculated from what was typed, and a key against doubles', async () => {
    const received = answering(({ method }) =>
      method === 'POST'
        ? { status: 201, body: { id: 'a', name: 'Main' } }
        : { status: 200, body: { items: [], next: null } },
    );
    const close = vi.fn();
    await renderAt(
      '/accounts',
      <AccountDialog account={null} accounts={[]} wallets={[wallet]} close={close} />,
    );
    await userEvent.type(screen.getByLabelText('Name'), 'Main');
    await userEvent.type(screen.getByLabelText('What it holds on that day'), '12500*2+3200');
    expect(screen.getByText('= ₩28,200')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(close).toHaveBeenCalled());
    expect(posts(received)[0]?.body).toMatchObject({
      name: 'Main',
      walletId: 'w1',
      openingBalance: { amount: '28200', commodity: 'KRW' },
    });
    expect(posts(received)[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
  });

  it('lesson12_aSecondTryCarriesTheSameKey', async () => {
    let tries = 0;
    const received = answering(({ method }) => {
      if (method !== 'POST') return { status: 200, body: { items: [], next: null } };
      tries += 1;
      return tries === 1
        ? {
            status: 400,
            body: {
              status: 400,
              code: 'invalid',
              detail: 'Look again.',
              errors: [{ path: 'name', code: 'taken', message: 'This name is taken.' }],
            },
          }
        : { status: 201, body: { id: 'a', name: 'Main' } };
    });
    const close = vi.fn();
    await renderAt(
      '/accounts',
      <AccountDialog account={null} accounts={[]} wallets={[wallet]} close={close} />,
    );
    await userEvent.type(screen.getByLabelText('Name'), 'Main');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('This name is taken.')).toBeInTheDocument();
    expect(screen.getByLabelText('Name')).toHaveValue('Main');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(close).toHaveBeenCalled());
    const keys = posts(received).map((each) => each.headers.get('Idempotency-Key'));
    expect(new Set(keys).size).toBe(1);
  });
});
