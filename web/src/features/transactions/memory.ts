import type { Payee, Transaction } from '@/shared/api/contract';
import type { Names } from '@/shared/transactions/summary';
import { type Cells, signedAmount } from './entry';

/** What a payee usually goes with: its own default category, else what it was last used with; and the last amount. */
export function usualFor(
  payee: Payee,
  recent: readonly Transaction[],
  account: string,
  names: Names,
): Pick<Cells, 'counterpart' | 'amount'> {
  const last = recent.find((each) => each.payeeId === payee.id && each.flows.length === 1)?.flows[0];
  const out = last?.from != null && names.accounts.has(last.from);
  const before = last === undefined ? null : out ? last.to : last.from;
  const usable = (id: string | null | undefined): id is string => {
    const category = id == null ? undefined : names.categories.get(id);
    return category !== undefined && category.archivedAt == null && category.fixed !== true;
  };
  const counterpart = usable(payee.defaultCategoryId)
    ? payee.defaultCategoryId
    : usable(before)
      ? before
      : '';
  const commodity = names.accounts.get(account)?.commodity;
  const amount =
    last !== undefined && before === counterpart && last.amount.commodity === commodity
      ? signedAmount(out, counterpart, last.amount, names)
      : '';
  return { counterpart, amount };
}

const plainText = (text: string) => text.trim().normalize('NFC').toLocaleLowerCase();

export interface PayeeChoice {
  readonly value: string;
  readonly label: string;
  /** Not in the book yet. */
  readonly fresh: boolean;
}

/** Names that begin with what is typed, then the typed name itself, then names that hold it; the latest used first. */
export function payeeChoices(
  typed: string,
  payees: readonly Payee[],
  recent: readonly Transaction[],
  limit = 8,
): PayeeChoice[] {
  const order = new Map<string, number>();
  recent.forEach((each, index) => {
    if (each.payeeId != null && !order.has(each.payeeId)) order.set(each.payeeId, index);
  });
  const rank = (payee: Payee) => order.get(payee.id) ?? recent.length;
  const wanted = plainText(typed);
  const known = payees
    .filter((payee) => payee.archivedAt == null && plainText(payee.name).includes(wanted))
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
  const begins = known.filter((payee) => plainText(payee.name).startsWith(wanted));
  const exact = known.filter((payee) => plainText(payee.name) === wanted);
  const others = (list: readonly Payee[], taken: readonly Payee[]) =>
    list.filter((each) => !taken.includes(each));
  const choice = ({ id, name }: Payee): PayeeChoice => ({ value: id, label: name, fresh: false });
  const before = [...exact, ...others(begins, exact)].slice(0, limit - 1).map(choice);
  const fresh =
    wanted === '' || exact.length > 0 ? [] : [{ value: 'fresh', label: typed.trim(), fresh: true }];
  return [...before, ...fresh, ...others(known, begins).map(choice)].slice(0, limit);
}
