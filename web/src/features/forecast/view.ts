import type {
  Account,
  BalanceForecast,
  BalancePoint,
  BalanceSeries,
  CategorySpendingForecast,
  Recommendation,
  RecommendationKind,
  RecommendationLabel,
  RecurringItem,
} from '@/shared/api/contract';
import type { Day } from '@/shared/dates/format';
import { dayAfter } from '@/shared/dates/typed';
import { compare, isNegative, isZero, type Money, subtract } from '@/shared/money/decimal';

/** Each day from the first to the last with the balance at its end. */
export function daily({ days }: BalanceSeries, to: Day): BalancePoint[] {
  const all: BalancePoint[] = [];
  let at = 0;
  for (let day = days[0]?.date ?? to; day <= to; day = dayAfter(day, 1)) {
    while (days[at + 1] !== undefined && (days[at + 1]?.date ?? '') <= day) at += 1;
    const point = days[at];
    if (point !== undefined) all.push({ date: day, balance: point.balance });
  }
  return all;
}

/** All accounts together, or the one that was asked for; null where it is not among them. */
export const seriesOf = (forecast: BalanceForecast, account: string | undefined): BalanceSeries | null =>
  account === undefined
    ? forecast.total
    : (forecast.accounts.find(({ accountId }) => accountId === account)?.balance ?? null);

/** The first day that ends with less than nothing. */
export const firstBelow = ({ days }: BalanceSeries): BalancePoint | null =>
  days.find(({ balance }) => isNegative(balance.amount)) ?? null;

/** The first account that runs dry, cards left out: what they hold is a debt anyway. */
export function firstDry(
  forecast: BalanceForecast,
  accounts: readonly Account[],
): { account: Account; below: BalancePoint } | null {
  const kept = new Map(
    accounts.filter(({ kind }) => kind !== 'CREDIT_CARD').map((account) => [account.id, account]),
  );
  return forecast.accounts
    .flatMap(({ accountId, balance }) => {
      const account = kept.get(accountId);
      const below = firstBelow(balance);
      return account === undefined || below === null ? [] : [{ account, below }];
    })
    .reduce<{ account: Account; below: BalancePoint } | null>(
      (first, one) => (first === null || one.below.date < first.below.date ? one : first),
      null,
    );
}

export const differenceOf = (changed: Money, base: Money): Money => ({
  amount: subtract(changed.amount, base.amount),
  commodity: base.commodity,
});

/** What a category costs most is the first; what has no forecast comes after, by what it cost last. */
export const byCost = (items: readonly CategorySpendingForecast[]): CategorySpendingForecast[] =>
  items.toSorted((a, b) => {
    if ((a.outlook === null) !== (b.outlook === null)) return a.outlook === null ? 1 : -1;
    return compare((b.outlook?.expected ?? b.last).amount, (a.outlook?.expected ?? a.last).amount);
  });

/** The same amount each time: there is nothing to be off by. */
export const isSteady = (outlook: NonNullable<CategorySpendingForecast['outlook']>): boolean =>
  isZero(outlook.error.amount) && isZero(outlook.naiveError.amount);

/** Where an amount lies on a bar that is as long as the largest of all, in per cent. */
export const shareOf = (amount: number, most: number): number =>
  most <= 0 ? 0 : Math.max(0, Math.min(100, Math.round((amount / most) * 100)));

/** The figure that a recommendation is about, said beside its title. */
const DECISIVE = {
  OVERSPENDING_AHEAD: 'EXCESS',
  LINE_TOO_LOW: 'AVERAGE',
  PRICE_RISE: 'RISE_PER_YEAR',
  STOPPED: 'UNPAID',
  IDLE_CASH: 'IDLE',
} as const satisfies Record<RecommendationKind, RecommendationLabel>;

export const decisive = ({ kind, figures }: Recommendation): Money | null =>
  figures.find(({ label }) => label === DECISIVE[kind])?.amount ?? null;

/** Items that still come: what is over cannot be changed. */
export const stillComing = (items: readonly RecurringItem[]): RecurringItem[] =>
  items.filter(({ nextOn }) => nextOn !== null);
