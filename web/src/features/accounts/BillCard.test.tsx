import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Account } from '@/shared/api/contract';
import { money } from '@/shared/money/decimal';
import { renderAt } from '@/shared/testing/render';
import { answering } from '@/shared/testing/server';
import { BillCard } from './BillCard';

const card: Account = {
  id: 'a1',
  version: 1,
  name: 'Maple card',
  kind: 'CREDIT_CARD',
  commodity: 'KRW',
  walletId: 'w1',
  archivedAt: null,
  positions: [],
  balance: money('-700', 'KRW'),
};

it.each([
  ['2199-11-25', '700', 'To pay by 25 Nov 2199', true],
  ['2020-11-25', '700', 'Was to be paid by 25 Nov 2020', true],
  ['2020-11-25', '0', 'The last statement is paid', false],
])('due on %s with %s left says: %s', async (dueOn, left, words, shown) => {
  answering(() => ({
    status: 200,
    body: {
      balance: money('-700', 'KRW'),
      limit: null,
      available: null,
      statement: null,
      amountDue: money(left, 'KRW'),
      dueOn,
      payingAccountId: null,
    },
  }));
  await renderAt('/accounts/a1', <BillCard card={card} accounts={[card]} />);
  expect(await screen.findByText(words)).toBeInTheDocument();
  expect(screen.queryByText('₩700') !== null).toBe(shown);
});
