import type { SavedView, SavedViewInput, ViewPeriod } from '@/shared/api/contract';
import { transactionSearch, type TransactionSearch } from '@/shared/search/transactions';
import { periods } from './periods';

const PERIODS: Readonly<Record<ViewPeriod, string>> = {
  THIS_MONTH: 'month',
  LAST_MONTH: 'before',
  LAST_30_DAYS: 'days',
  THIS_YEAR: 'year',
};

/** Where a saved view leads today: a period that has a name moves along with the calendar. */
export function searchOf({ filter, period, sort }: SavedView, today: string): TransactionSearch {
  const days = period === null ? undefined : periods(today).find(({ name }) => name === PERIODS[period]);
  return transactionSearch({
    ...filter,
    ...(sort === null ? {} : { sort }),
    ...(days === undefined ? {} : { from: days.from, to: days.to }),
  });
}

/** What is kept of the address: days that are a period with a name are kept as that period. */
export function viewOf(name: string, search: TransactionSearch, today: string): SavedViewInput {
  const { new: _, sort, from, to, ...rest } = search;
  const named = periods(today).find((each) => each.from === from && each.to === to)?.name;
  const period = (Object.keys(PERIODS) as ViewPeriod[]).find((each) => PERIODS[each] === named);
  return {
    name,
    filter: {
      ...rest,
      ...(period !== undefined || from === undefined ? {} : { from }),
      ...(period !== undefined || to === undefined ? {} : { to }),
    },
    ...(period === undefined ? {} : { period }),
    ...(sort === undefined ? {} : { sort }),
  };
}

/** Whether two addresses show the same; the entry row is no part of it. */
export function isSame(a: TransactionSearch, b: TransactionSearch): boolean {
  const text = ({ new: _, ...search }: TransactionSearch) =>
    JSON.stringify(Object.entries(search).sort(([x], [y]) => (x < y ? -1 : 1)));
  return text(a) === text(b);
}
