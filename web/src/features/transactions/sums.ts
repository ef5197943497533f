import { add, type Decimal, isNegative, type Money, subtract, ZERO } from '@/shared/money/decimal';
import type { Names } from '@/shared/transactions/summary';
import type { Line } from './line';

/** What rows come to in one commodity. Own transfers are neither in nor out. */
export interface Sums {
  readonly commodity: string;
  readonly came: Decimal;
  /** Refunds taken off. */
  readonly went: Decimal;
  readonly net: Decimal;
}

/** Exactly what the server answers for a filter that finds just these; in a register, what they did to the account. */
export function sumsOf(lines: Iterable<Line>, names: Names): Sums[] {
  const sums = new Map<string, { came: Decimal; went: Decimal }>();
  const count = ({ commodity, amount }: Money, end: 'came' | 'went', sign: 1 | -1) => {
    const sum = sums.get(commodity) ?? { came: ZERO, went: ZERO };
    sums.set(commodity, { ...sum, [end]: sign > 0 ? add(sum[end], amount) : subtract(sum[end], amount) });
  };
  const classOf = (id: string | null) => (id === null ? undefined : names.categories.get(id)?.class);
  for (const { transaction, amount } of lines) {
    if (amount !== undefined) {
      if (isNegative(amount.amount)) count(amount, 'went', -1);
      else count(amount, 'came', 1);
      continue;
    }
    for (const flow of transaction.flows) {
      const arrived = flow.toAmount ?? flow.amount;
      if (classOf(flow.from) === 'INCOME') count(flow.amount, 'came', 1);
      if (classOf(flow.from) === 'EXPENSE') count(flow.amount, 'went', -1);
      if (classOf(flow.to) === 'EXPENSE') count(arrived, 'went', 1);
      if (classOf(flow.to) === 'INCOME') count(arrived, 'came', -1);
    }
  }
  return [...sums].map(([commodity, { came, went }]) => ({
    commodity,
    came,
    went,
    net: subtract(came, went),
  }));
}
