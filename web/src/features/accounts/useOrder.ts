import { useTranslation } from 'react-i18next';
import type { WalletGroup } from '@/shared/accounts/byWallet';
import { accountsKey } from '@/shared/api/calls/listAccounts';
import { moveAccount } from '@/shared/api/calls/moveAccount';
import { reorderAccounts } from '@/shared/api/calls/reorderAccounts';
import type { Account } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { useMoves } from '@/shared/dragging/useMoves';
import { orderWith, type Place } from './order';

interface Move {
  account: Account;
  place: Place;
  ids: string[];
}

/** Puts accounts into another order, between wallets too. */
export function useOrder(groups: readonly WalletGroup[]): (account: Account, place: Place) => void {
  const { t } = useTranslation();
  const book = useBook();
  const move = useMoves<Account, Move>({
    list: accountsKey(book.id),
    moved: (items, { account, place, ids }) => {
      const rank = new Map(ids.map((id, index) => [id, index]));
      return items
        .map((each) => (each.id === account.id ? { ...each, walletId: place.walletId } : each))
        .sort((a, b) => (rank.get(a.id) ?? ids.length) - (rank.get(b.id) ?? ids.length));
    },
    send: async ({ account, place, ids }) => {
      if (account.walletId === place.walletId) return [await reorderAccounts(book.id, ids)];
      // It takes its place in the order of the book first, so that it is never seen elsewhere in its new wallet.
      const ordered = place.before === null ? [] : [await reorderAccounts(book.id, ids)];
      return [...ordered, await moveAccount(book.id, account.id, place.walletId)];
    },
    says: ({ account, place }) => {
      const wallet = groups.find((group) => group.wallet.id === place.walletId)?.wallet.name ?? '';
      return account.walletId === place.walletId
        ? t('accounts:order.moved', { name: account.name })
        : t('accounts:order.movedTo', { name: account.name, wallet });
    },
  });
  return (account, place) => {
    const ids = orderWith(groups, account.id, place);
    const before = groups.flatMap((group) => group.accounts.map((each) => each.id));
    if (place.before === account.id) return;
    if (account.walletId === place.walletId && ids.join() === before.join()) return;
    move({ account, place, ids });
  };
}
