import { isDay } from '@/shared/dates/format';
import { parseDecimal } from '@/shared/money/decimal';

/** How far back the line of a balance goes. */
export const ACCOUNT_SPANS = ['3m', '1y', '3y', 'all'] as const;
export type AccountSpan = (typeof ACCOUNT_SPANS)[number];
export const MONTHS_OF: Readonly<Record<AccountSpan, number | null>> = {
  '3m': 3,
  '1y': 12,
  '3y': 36,
  all: null,
};

/** What the address bar of an account's page may hold. Anything else is dropped, so that a mangled link still opens. */
export interface AccountSearch {
  from?: string;
  to?: string;
  span?: AccountSpan;
  /** Opens the entry row. */
  new?: true;
  edit?: true;
}

const day = (value: unknown): value is string => typeof value === 'string' && isDay(value);

export function accountSearch(search: Record<string, unknown>): AccountSearch {
  const span = ACCOUNT_SPANS.find((each) => each === search.span);
  return {
    ...(day(search.from) ? { from: search.from } : {}),
    ...(day(search.to) ? { to: search.to } : {}),
    ...(span === undefined ? {} : { span }),
    ...(search.new === true ? { new: true } : {}),
    ...(search.edit === true ? { edit: true } : {}),
  };
}

/** A statement that an account is being compared with. */
export interface StatementSearch {
  date?: string;
  /** As the account has it: below zero while money is owed. */
  balance?: string;
}

export function statementSearch(search: Record<string, unknown>): StatementSearch {
  const balance =
    typeof search.balance === 'string' || typeof search.balance === 'number'
      ? parseDecimal(String(search.balance))
      : null;
  return {
    ...(day(search.date) ? { date: search.date } : {}),
    ...(balance === null ? {} : { balance }),
  };
}

/** How many months the charts of a wallet, category, payee or tag go back. */
export const TREND_MONTHS = [6, 12, 24] as const;
export type TrendMonths = (typeof TREND_MONTHS)[number];

export function trendSearch(search: Record<string, unknown>): { months?: TrendMonths } {
  const months = TREND_MONTHS.find((each) => each === Number(search.months));
  return months === undefined ? {} : { months };
}
