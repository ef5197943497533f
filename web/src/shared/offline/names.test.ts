import { expect, it } from 'vitest';
import type { Account } from '@/shared/api/contract';
import { testBook } from '@/shared/testing/render';
import { withoutAmounts } from './names';

const account: Account = {
  id: 'a',
  version: 1,
  name: 'Checking',
  kind: 'CHECKING',
  commodity: 'KRW',
  walletId: 'w',
  number: '***1234',
  archivedAt: null,
  positions: [{ commodity: 'KRW', quantity: '1540000', pending: '0' }],
  balance: { amount: '1540000', commodity: 'KRW' },
  openingBalance: { amount: '1540000', commodity: 'KRW' },
};

it('keeps names for offline, and not one amount or account number', () => {
  const kept = withoutAmounts({ id: 'p', displayName: 'Jisu' }, testBook, {
    accounts: [account, { ...account, id: 'old', archivedAt: '2026-01-01T00:00:00Z' }],
    categories: [{ id: 'c', version: 1, name: 'Food', class: 'EXPENSE' }],
    payees: [{ id: 'y', version: 1, name: 'Emart', note: 'by the river' }],
    tags: [{ id: 't', version: 1, name: 'Trip' }],
  });
  const text = JSON.stringify(kept);
  expect(text).not.toMatch(/1540000|1234|river/);
  expect(kept.accounts.map((each) => each.id)).toEqual(['a']);
});
