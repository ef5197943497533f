import type { Account, Category, Transaction } from '@/shared/api/contract';
import { type Money, negate, sumOf } from '@/shared/money/decimal';

export interface Names {
  readonly accounts: ReadonlyMap<string, Account>;
  readonly categories: ReadonlyMap<string, Category>;
}

const byId = <T extends { id: string }>(items: readonly T[] = []) =>
  new Map(items.map((item) => [item.id, item]));

export function namesOf(accounts?: readonly Account[], categories?: readonly Category[]): Names {
  return { accounts: byId(accounts), categories: byId(categories) };
}

/** What is no income or expense, but a balance that was stated. */
export function specialOf({ kind }: Transaction): 'OPENING' | 'ADJUSTMENT' | null {
  return kind === 'OPENING' || kind === 'ADJUSTMENT' ? kind : null;
}

export type Direction = 'IN' | 'OUT' | 'MOVE';

export interface Summary {
  readonly direction: Direction;
  /** One signed amount where all flows share a commodity; else each of them. */
  readonly amounts: readonly Money[];
  readonly payee: string | null;
  readonly categories: readonly {
    id: string | null;
    name: string | null;
    colour: string | null;
    icon: string | null;
  }[];
  readonly accounts: readonly string[];
}

/** What one line of a list says about a transaction: what it was for, with whom, and how much came or went. */
export function summaryOf(transaction: Transaction, names: Names): Summary {
  const isAccount = (id: string | null) => id !== null && names.accounts.has(id);
  const signed: Money[] = [];
  const categories = new Map<string | null, Summary['categories'][number]>();
  const touched = new Set<string>();
  let moves = true;
  for (const flow of transaction.flows) {
    for (const id of [flow.from, flow.to]) {
      const account = id === null ? undefined : names.accounts.get(id);
      if (account !== undefined) touched.add(account.name);
    }
    if (isAccount(flow.from) && isAccount(flow.to)) {
      signed.push(flow.amount);
      continue;
    }
    moves = false;
    const out = isAccount(flow.from);
    const category = out ? flow.to : flow.from;
    const known = category === null ? undefined : names.categories.get(category);
    const named = known?.fixed === true ? undefined : known;
    categories.set(category, {
      id: category,
      name: named?.name ?? null,
      colour: named?.colour ?? null,
      icon: named?.icon ?? null,
    });
    signed.push(out ? { ...flow.amount, amount: negate(flow.amount.amount) } : flow.amount);
  }
  const commodities = [...new Set(signed.map((money) => money.commodity))];
  const amounts = commodities.map((code) =>
    sumOf(
      signed.filter((money) => money.commodity === code),
      code,
    ),
  );
  return {
    direction: moves ? 'MOVE' : amounts[0]?.amount.startsWith('-') === true ? 'OUT' : 'IN',
    amounts,
    payee: transaction.payee ?? null,
    categories: [...categories.values()],
    accounts: [...touched],
  };
}
