import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { WalletGroup } from '@/shared/accounts/byWallet';
import { accountsKey } from '@/shared/api/calls/listAccounts';
import { moveAccount } from '@/shared/api/calls/moveAccount';
import { reorderAccounts } from '@/shared/api/calls/reorderAccounts';
import type { Account, Page } from '@/shared/api/contract';
import { showAtOnce } from '@/shared/api/optimistic';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';
import { orderWith, type Place } from './order';

interface Step {
  account: Account;
  place: Place;
  ids: string[];
}

/** Puts accounts into another order, between wallets too: seen at once, taken back where the server refuses, undone by one press. */
export function useOrder(groups: readonly WalletGroup[]): (account: Account, place: Place) => void {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const put = useMutation({
    // One operation is undone by one press. An account that changes its wallet takes its place there first, and that stays.
    mutationFn: async ({ account, place, ids }: Step) => {
      const moves = account.walletId !== place.walletId;
      if (moves && place.before === null) return moveAccount(book.id, account.id, place.walletId);
      const ordered = await reorderAccounts(book.id, ids);
      return moves ? moveAccount(book.id, account.id, place.walletId) : ordered;
    },
    onMutate: ({ account, place, ids }) =>
      showAtOnce<Page<Account>>(client, accountsKey(book.id), (page) => {
        const rank = new Map(ids.map((id, index) => [id, index]));
        const items = page.items.map((each) =>
          each.id === account.id ? { ...each, walletId: place.walletId } : each,
        );
        return {
          ...page,
          items: items.sort((a, b) => (rank.get(a.id) ?? ids.length) - (rank.get(b.id) ?? ids.length)),
        };
      }),
    onSuccess: (written, { account, place }) => {
      const wallet = groups.find((group) => group.wallet.id === place.walletId)?.wallet.name ?? '';
      undoable(
        account.walletId === place.walletId
          ? t('accounts:order.moved', { name: account.name })
          : t('accounts:order.movedTo', { name: account.name, wallet }),
        written,
      );
    },
    onError: (problem, _, takeBack) => {
      takeBack?.();
      sayWrong(problemText(problem));
    },
    onSettled: () => refreshBook(client, book.id),
  });
  return (account, place) => {
    const ids = orderWith(groups, account.id, place);
    const before = groups.flatMap((group) => group.accounts.map((each) => each.id));
    if (place.before === account.id) return;
    if (account.walletId === place.walletId && ids.join() === before.join()) return;
    put.mutate({ account, place, ids });
  };
}
