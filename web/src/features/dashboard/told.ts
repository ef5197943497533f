import type { Explanation, ExplanationFilter, ExplanationItem, Question } from '@/shared/api/contract';
import { compare, isZero, type Money } from '@/shared/money/decimal';
import type { TransactionSearch } from '@/shared/search/transactions';

/** What the address of the list holds, so that it finds exactly these rows. */
export function searchOf({ from, to, category, account }: ExplanationFilter): TransactionSearch {
  return {
    from,
    to,
    ...(category === null ? {} : { category }),
    ...(account === null ? {} : { account }),
  };
}

/** The question that a part of an answer leads to. */
export function subjectOf(item: ExplanationItem, asked: Question): Question | null {
  const { date, month } = asked;
  const ofMonth = { date, ...(month === undefined ? {} : { month }) };
  if (item.kind === 'ACCOUNT' && item.id !== null) return { figure: 'ACCOUNT', date, account: item.id };
  if (item.kind === 'CATEGORY' && item.id !== null)
    return { figure: 'CATEGORY', ...ofMonth, category: item.id };
  // In a change of the net worth they count to the day, not to the end of the month.
  if (asked.figure === 'LEFT' && (item.kind === 'INCOME' || item.kind === 'EXPENSE'))
    return { figure: item.kind, ...ofMonth };
  return null;
}

/** Whether the rows, counted one by one, come to the number, or what an account gained by them to its balance. */
export function agree({ rows, total, items }: Explanation): boolean {
  if (rows === null) return true;
  // A balance is not converted, so nothing of it can be lost by rounding.
  if (rows.filter.account !== null) return items.every(({ kind }) => kind !== 'ROUNDING');
  const present = (moneys: readonly Money[]) => moneys.filter(({ amount }) => !isZero(amount));
  const counted = new Map(present(rows.sum).map(({ commodity, amount }) => [commodity, amount]));
  const shown = present(total.byCommodity);
  return (
    shown.length === counted.size &&
    shown.every(({ commodity, amount }) => {
      const own = counted.get(commodity);
      return own !== undefined && compare(own, amount) === 0;
    })
  );
}
