/** Figures in the contract with the server: the dashboard and where its numbers come from, trends, balances, statements. */
import type { Decimal, Money } from '@/shared/money/decimal';
import type { Account, Total } from './contract';
import type { FlowState, Transaction } from './transactionContract';

export const DASHBOARD_CARDS = [
  'TODAY',
  'NET_WORTH',
  'MONTH',
  'UPCOMING',
  'BUDGET',
  'CATEGORIES',
  'MONTHS',
  'RECENT',
  'ACCOUNTS',
] as const;
export type DashboardCard = (typeof DASHBOARD_CARDS)[number];

/** Where a card stands on a wide screen, and whether it is there at all. */
export interface CardPlace {
  card: DashboardCard;
  column: 'LEFT' | 'RIGHT';
  shown: boolean;
}

/** One person's own order of one book's dashboard. */
export interface Arrangement {
  cards: CardPlace[];
  version: number;
}

export interface Dashboard {
  arrangement: Arrangement;
  date: string;
  period: DashboardPeriod;
  /** The one before it, or the month before. */
  previousPeriod: DashboardPeriod;
  netWorth: Total;
  /** Since the period began. */
  netWorthChange: Total;
  income: Total;
  expense: Total;
  byCategory: {
    categoryId: string;
    name: string;
    colour: string | null;
    uncategorised: boolean;
    total: Total;
  }[];
  months: { month: string; in: Total; out: Total }[];
  accounts: DashboardAccount[];
  wallets: { id: string; name: string; total: Total }[];
  recent: Transaction[];
}

/** The days that the dashboard is about: the period of the first wallet that has one, else the calendar month. */
export interface DashboardPeriod {
  from: string;
  to: string;
  /** Null where it is the month. */
  id: string | null;
  walletId: string | null;
  name: string | null;
}

export type Figure =
  'NET_WORTH' | 'NET_WORTH_CHANGE' | 'INCOME' | 'EXPENSE' | 'LEFT' | 'CATEGORY' | 'ACCOUNT' | 'WALLET';

/** One number of the dashboard. */
export interface Question {
  figure: Figure;
  date: string;
  /** `2026-11`, for the numbers of a month. */
  month?: string;
  category?: string;
  account?: string;
  wallet?: string;
}

/** The rows, rates and rules that made a number. */
export interface Explanation {
  figure: Figure;
  /** The day whose rates count. */
  date: string;
  period: { from: string; to: string } | null;
  total: Total;
  parts: { amount: Money; converted: Money | null; rate: UsedRate | null }[];
  /** They add up to the number. */
  items: ExplanationItem[];
  rows: { count: number; sum: Money[]; filter: ExplanationFilter } | null;
  rules: (
    | 'TRANSFERS_APART'
    | 'REFUNDS_REDUCE'
    | 'PERIOD'
    | 'CALENDAR_MONTH'
    | 'DAYS_AHEAD'
    | 'LATER_APART'
    | 'PENDING_INCLUDED'
    | 'ARCHIVED_INCLUDED'
    | 'TRASH_APART'
    | 'BELOW_INCLUDED'
    | 'OTHERS_APART'
    | 'LATEST_RATE'
    | 'NO_RATE_APART'
  )[];
}

export interface ExplanationItem {
  kind:
    | 'ACCOUNT'
    | 'CATEGORY'
    | 'ITSELF'
    | 'INCOME'
    | 'EXPENSE'
    | 'CORRECTIONS'
    | 'RATES'
    | 'BEFORE'
    | 'IN'
    | 'OUT'
    | 'ROUNDING';
  id: string | null;
  name: string | null;
  total: Total;
  filter: ExplanationFilter | null;
}

/** As the list of transactions takes it. */
export interface ExplanationFilter {
  from: string;
  to: string;
  category: string | null;
  account: string | null;
}

export interface UsedRate {
  value: Decimal;
  day: string;
  /** One rate, or two of which the first leads to the second. */
  given: {
    from: string;
    to: string;
    day: string;
    rate: Decimal;
    source: 'PUBLISHED' | 'LEARNED' | 'IMPORTED' | 'TYPED';
  }[];
}

/** The parts of a book that have a trend; exactly one is asked for. */
export type TrendSubject = Partial<Record<'wallet' | 'account' | 'category' | 'payee' | 'tag', string>>;

/** In and out of one part of a book, month by month. */
export interface Trend {
  from: string;
  to: string;
  in: Total;
  out: Total;
  months: Dashboard['months'];
  inByCategory: Dashboard['byCategory'];
  outByCategory: Dashboard['byCategory'];
  /** Null where the server does not ask for them: of wallets and payees. */
  inByPayee: TrendPayee[] | null;
  outByPayee: TrendPayee[] | null;
}

export interface TrendPayee {
  payeeId: string | null;
  name: string | null;
  total: Total;
}

/** How a balance went: it stays the same from one point to the next. */
export interface BalanceLine {
  from: string;
  to: string;
  step: 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';
  opening: Money;
  points: { day: string; balance: Money }[];
}

/** A statement that agreed. */
export interface Reconciliation {
  id: string;
  statementDate: string;
  statementBalance: Money;
  transactions: number;
  createdAt: string;
}

/** What earlier statements confirmed of an account, and the rows that none has. */
export interface Unconfirmed {
  confirmed: Money;
  rows: UnconfirmedRow[];
  more: boolean;
}

export interface UnconfirmedRow {
  transaction: Transaction;
  amount: Money;
  state: FlowState;
}

/** An account as of the dashboard's day. */
export interface DashboardAccount {
  id: string;
  name: string;
  kind: Account['kind'];
  walletId: string;
  balance: Money;
  positions: Money[] | null;
  pending: Money;
  archived: boolean;
}
