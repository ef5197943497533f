import type { Total } from '@/shared/api/contract';
import { add, isZero, type Money, negate, subtract, ZERO } from './decimal';

export interface TotalView {
  /** What can be said in the one currency asked for; null when nothing could be converted. */
  readonly main: Money | null;
  /** What has no rate, in its own commodity: shown beside the total, never counted as zero or one. */
  readonly apart: readonly Money[];
}

export function viewOf(total: Total, currency: string): TotalView {
  const missing = new Set(total.missingRates);
  const apart = total.byCommodity.filter((money) => missing.has(money.commodity) && !isZero(money.amount));
  if (total.converted !== null) return { main: total.converted, apart };
  const rest = total.byCommodity.filter((money) => !missing.has(money.commodity));
  if (rest.length === 0 && apart.length === 0) return { main: { amount: ZERO, commodity: currency }, apart };
  const [only] = rest;
  return rest.length === 1 && only !== undefined
    ? { main: only, apart }
    : { main: null, apart: [...rest, ...apart] };
}

/** What came in less what went out, commodity by commodity; converted where both are. */
export function netOf(came: Total, went: Total): Total {
  const sums = new Map(came.byCommodity.map(({ commodity, amount }) => [commodity, amount]));
  for (const { commodity, amount } of went.byCommodity)
    sums.set(commodity, subtract(sums.get(commodity) ?? ZERO, amount));
  return {
    byCommodity: [...sums].map(([commodity, amount]) => ({ commodity, amount })),
    converted:
      came.converted === null ||
      went.converted === null ||
      came.converted.commodity !== went.converted.commodity
        ? null
        : {
            commodity: came.converted.commodity,
            amount: add(came.converted.amount, negate(went.converted.amount)),
          },
    missingRates: [...new Set([...came.missingRates, ...went.missingRates])],
  };
}
