import type { Transaction } from '@/shared/api/contract';
import { add, type Decimal, isNegative, isZero, type Money, subtract, ZERO } from '@/shared/money/decimal';

/** What accounts spent on categories, less what came back within the same transaction; of each commodity. */
export function spentBy({ flows }: Transaction, accounts: { has: (id: string) => boolean }): Money[] {
  const isAccount = (id: string | null) => id !== null && accounts.has(id);
  const spent = new Map<string, Decimal>();
  for (const { from, to, amount, toAmount } of flows) {
    if (isAccount(from) === isAccount(to)) continue;
    const out = isAccount(from);
    // What arrives in an account may be another amount than what left the category.
    const moved = out ? amount : (toAmount ?? amount);
    const before = spent.get(moved.commodity) ?? ZERO;
    spent.set(moved.commodity, out ? add(before, moved.amount) : subtract(before, moved.amount));
  }
  return [...spent]
    .filter(([, amount]) => !isZero(amount) && !isNegative(amount))
    .map(([commodity, amount]) => ({ amount, commodity }))
    .toSorted((left, right) => (left.commodity < right.commodity ? -1 : 1));
}
