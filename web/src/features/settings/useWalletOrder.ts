import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { walletsKey } from '@/shared/api/calls/listWallets';
import { reorderWallets } from '@/shared/api/calls/reorderWallets';
import type { Page, Wallet } from '@/shared/api/contract';
import { showAtOnce } from '@/shared/api/optimistic';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import type { Step } from '@/shared/dragging/Handle';
import { type Dragging, useDragging } from '@/shared/dragging/useDragging';
import { useKeptFocus } from '@/shared/dragging/useKeptFocus';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';
import { letGo, stepped } from './order';

export interface WalletOrder {
  readonly dragging: Dragging;
  /** Null where there is no such step. */
  step: (wallet: Wallet, step: Step) => (() => void) | null;
}

/** Puts wallets into another order: seen at once, taken back where the server refuses, undone by one press. */
export function useWalletOrder(wallets: readonly Wallet[]): WalletOrder {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const keepFocus = useKeptFocus();
  const mutationKey = ['orderWallets', book.id];
  const put = useMutation({
    mutationKey,
    scope: { id: mutationKey.join() },
    mutationFn: ({ ids }: { wallet: Wallet; ids: string[] }) => reorderWallets(book.id, ids),
    onMutate: ({ ids }) =>
      showAtOnce<Page<Wallet>>(client, walletsKey(book.id), (page) => ({
        ...page,
        items: page.items.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)),
      })),
    onSuccess: (written, { wallet }) => undoable(t('accounts:order.moved', { name: wallet.name }), written),
    onError: (problem, _, takeBack) => {
      takeBack?.();
      sayWrong(problemText(problem));
    },
    onSettled: () => (client.isMutating({ mutationKey }) > 1 ? undefined : refreshBook(client, book.id)),
  });
  const ids = wallets.map(({ id }) => id);
  const go = (moved: string, next: string[] | null) => {
    const wallet = wallets.find(({ id }) => id === moved);
    if (wallet !== undefined && next !== null) put.mutate({ wallet, ids: next });
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
