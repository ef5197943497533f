import type { WalletGroup } from '@/shared/accounts/byWallet';

/** Where an account is to go: before another one of that wallet, or to its end. */
export interface Place {
  readonly walletId: string;
  readonly before: string | null;
}

/** All accounts in the order that a move makes, by id. The order of one wallet is that of the whole book, looked at in it. */
export function orderWith(groups: readonly WalletGroup[], moved: string, place: Place): string[] {
  return groups.flatMap(({ wallet, accounts }) => {
    const ids = accounts.map((account) => account.id).filter((id) => id !== moved);
    if (wallet.id !== place.walletId) return ids;
    const index = place.before === null ? -1 : ids.indexOf(place.before);
    return index < 0 ? [...ids, moved] : [...ids.slice(0, index), moved, ...ids.slice(index)];
  });
}

/** One step up or down; at the edge of a wallet it goes on into the next. Null where there is nowhere to go. */
export function stepOf(groups: readonly WalletGroup[], moved: string, by: 1 | -1): Place | null {
  const at = groups.findIndex(({ accounts }) => accounts.some((account) => account.id === moved));
  const group = groups[at];
  if (group === undefined) return null;
  const index = group.accounts.findIndex((account) => account.id === moved);
  if (by === -1 && index > 0)
    return { walletId: group.wallet.id, before: group.accounts[index - 1]?.id ?? null };
  if (by === 1 && index < group.accounts.length - 1)
    return { walletId: group.wallet.id, before: group.accounts[index + 2]?.id ?? null };
  const next = groups[at + by];
  if (next === undefined) return null;
  return { walletId: next.wallet.id, before: by === 1 ? (next.accounts[0]?.id ?? null) : null };
}
