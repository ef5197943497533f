import type { TransactionFilter } from '@/shared/api/contract';
import { isDay } from '@/shared/dates/format';

/** What the address bar of the register may hold. Anything else is dropped, so that a mangled link still opens. */
export interface TransactionSearch extends TransactionFilter {
  /** Opens the entry row. */
  new?: true;
  /** The account that the new entry sends money to. */
  into?: string;
}

const texts = ['q', 'account', 'wallet', 'category', 'payee', 'tag', 'kind', 'state', 'sort'] as const;
const amounts = ['min', 'max'] as const;
const days = ['from', 'to'] as const;

export function transactionSearch(search: Record<string, unknown>): TransactionSearch {
  const result: TransactionSearch = {};
  for (const name of texts) {
    const value = search[name];
    if (typeof value === 'string' && value !== '' && value.length <= 500) result[name] = value;
    else if (typeof value === 'number' && name === 'q') result[name] = String(value);
  }
  for (const name of amounts) {
    const value = search[name];
    if ((typeof value === 'string' || typeof value === 'number') && /^-?\d+(\.\d+)?$/.test(String(value)))
      result[name] = String(value);
  }
  for (const name of days) {
    const value = search[name];
    if (typeof value === 'string' && isDay(value)) result[name] = value;
  }
  if (search.new === true) {
    result.new = true;
    if (typeof search.into === 'string' && /^[0-9a-f-]{36}$/i.test(search.into)) result.into = search.into;
  }
  return result;
}

/** The part that the server is asked for. */
export function filterOf({ new: entryRow, into, ...filter }: TransactionSearch): TransactionFilter {
  return filter;
}
