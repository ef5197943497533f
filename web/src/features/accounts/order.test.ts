import { describe, expect, it } from 'vitest';
import type { WalletGroup } from '@/shared/accounts/byWallet';
import { orderWith, stepOf } from './order';

const group = (id: string, ...accounts: string[]) =>
  ({ wallet: { id }, accounts: accounts.map((each) => ({ id: each })) }) as unknown as WalletGroup;
const groups = [group('daily', 'a', 'b', 'c'), group('trip', 'd'), group('empty')];

describe('the order of accounts', () => {
  it('puts an account before another, or at the end of a wallet', () => {
    expect(orderWith(groups, 'c', { walletId: 'daily', before: 'a' })).toEqual(['c', 'a', 'b', 'd']);
    expect(orderWith(groups, 'a', { walletId: 'daily', before: null })).toEqual(['b', 'c', 'a', 'd']);
    expect(orderWith(groups, 'a', { walletId: 'trip', before: 'd' })).toEqual(['b', 'c', 'a', 'd']);
    expect(orderWith(groups, 'a', { walletId: 'empty', before: null })).toEqual(['b', 'c', 'd', 'a']);
  });

  it('steps within a wallet and over its edges', () => {
    expect(stepOf(groups, 'b', -1)).toEqual({ walletId: 'daily', before: 'a' });
    expect(stepOf(groups, 'a', 1)).toEqual({ walletId: 'daily', before: 'c' });
    expect(stepOf(groups, 'b', 1)).toEqual({ walletId: 'daily', before: null });
    expect(stepOf(groups, 'c', 1)).toEqual({ walletId: 'trip', before: 'd' });
    expect(stepOf(groups, 'd', -1)).toEqual({ walletId: 'daily', before: null });
    expect(stepOf(groups, 'd', 1)).toEqual({ walletId: 'empty', before: null });
    expect(stepOf(groups, 'a', -1)).toBeNull();
    expect(stepOf(groups, 'nobody', 1)).toBeNull();
  });
});
