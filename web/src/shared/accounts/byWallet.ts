import type { Account, Wallet } from '@/shared/api/contract';

export interface WalletGroup {
  readonly wallet: Wallet;
  readonly accounts: readonly Account[];
}

/** Wallets in their order with the accounts inside them, archived ones left out unless asked for. */
export function byWallet(
  wallets: readonly Wallet[],
  accounts: readonly Account[],
  archived = false,
): WalletGroup[] {
  return wallets.map((wallet) => ({
    wallet,
    accounts: accounts.filter(
      (account) => account.walletId === wallet.id && (account.archivedAt !== null) === archived,
    ),
  }));
}
