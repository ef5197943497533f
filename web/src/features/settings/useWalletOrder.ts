import { useTranslation } from 'react-i18next';
import { walletsKey } from '@/shared/api/calls/listWallets';
import { reorderWallets } from '@/shared/api/calls/reorderWallets';
import type { Wallet } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import type { Step } from '@/shared/dragging/Handle';
import { type Dragging, useDragging } from '@/shared/dragging/useDragging';
import { useKeptFocus } from '@/shared/dragging/useKeptFocus';
import { useMoves } from '@/shared/dragging/useMoves';
import { letGo, stepped } from './order';

export interface WalletOrder {
  readonly dragging: Dragging;
  /** Null where there is no such step. */
  step: (wallet: Wallet, step: Step) => (() => void) | null;
}

/** Puts wallets into another order. */
export function useWalletOrder(wallets: readonly Wallet[]): WalletOrder {
  const { t } = useTranslation();
  const book = useBook();
  const keepFocus = useKeptFocus();
  const move = useMoves<Wallet, { wallet: Wallet; ids: string[] }>({
    list: walletsKey(book.id),
    moved: (items, { ids }) => items.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)),
    send: async ({ ids }) => [await reorderWallets(book.id, ids)],
    says: ({ wallet }) => t('accounts:order.moved', { name: wallet.name }),
  });
  const ids = wallets.map(({ id }) => id);
  const go = (moved: string, next: string[] | null) => {
    const wallet = wallets.find(({ id }) => id === moved);
    if (wallet !== undefined && next !== null) move({ wallet, ids: next });
  };
  return {
    dragging: useDragging({ drop: (moved, spot) => go(moved, letGo(ids, moved, spot)) }),
    step: (wallet, step) => {
      const next = stepped(ids, wallet.id, step);
      if (next === null) return null;
      return () => {
        keepFocus(wallet.id);
        go(wallet.id, next);
      };
    },
  };
}
