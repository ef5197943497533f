import type { Unconfirmed, UnconfirmedRow } from '@/shared/api/contract';
import { add, compare, type Decimal, subtract } from '@/shared/money/decimal';

export interface Tally {
  /** How many of the rows on screen are ticked. */
  readonly count: number;
  /** What earlier statements confirmed and the ticked rows together. */
  readonly sum: Decimal;
  /** What the statement has more than that. */
  readonly difference: Decimal;
}

const sumOf = (start: Decimal, rows: readonly UnconfirmedRow[]): Decimal =>
  rows.reduce((sum, row) => add(sum, row.amount.amount), start);

export function tallyOf(
  { confirmed, rows }: Pick<Unconfirmed, 'confirmed' | 'rows'>,
  ticked: ReadonlySet<string>,
  statement: Decimal,
): Tally {
  const chosen = rows.filter((row) => ticked.has(row.transaction.id));
  const sum = sumOf(confirmed.amount, chosen);
  return { count: chosen.length, sum, difference: subtract(statement, sum) };
}

/** The rows that come to the statement's balance without anybody looking: all of them, or all that the bank has already. */
export function fitting(
  { confirmed, rows }: Pick<Unconfirmed, 'confirmed' | 'rows'>,
  statement: Decimal,
): readonly UnconfirmedRow[] | null {
  const cleared = rows.filter((row) => row.state !== 'PENDING');
  for (const some of [rows, cleared])
    if (some.length > 0 && compare(sumOf(confirmed.amount, some), statement) === 0) return some;
  return null;
}
