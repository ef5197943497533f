/** What comes, in the contract with the server: balances day by day, what would change them, and what categories will cost. */
import type { Money } from '@/shared/money/decimal';
import type { Get, Order, Send } from './wire';

export interface BalancePoint {
  date: string;
  /** When the day has ended. */
  balance: Money;
}

export interface BalanceSeries {
  start: Money;
  low: BalancePoint;
  end: Money;
  /** The first day, and each at whose end the balance is another than the day before. */
  days: BalancePoint[];
}

export interface AccountForecast {
  accountId: string;
  /** Not where its commodity has no rate. */
  converted: boolean;
  balance: BalanceSeries;
}

export interface BalanceForecast {
  from: string;
  to: string;
  total: BalanceSeries;
  accounts: AccountForecast[];
  /** What cards will ask for by their terms, in the order of their days. */
  cardPayments: { cardId: string; payingAccountId: string; dueOn: string; amount: Money }[];
  /** None where it was not asked for. */
  budget: { amount: Money } | null;
  missingRates: string[];
}

/** One difference to what is expected. Days without `date` are all of the item's. */
export type WhatIfChange =
  | { action: 'ADD'; date: string; amount: Money; from?: string; to?: string; rule?: string }
  | { action: 'DROP'; recurringId: string; date?: string }
  | { action: 'MOVE'; recurringId: string; date?: string; days: number }
  | { action: 'RESIZE'; recurringId: string; date?: string; amount: Money };

export interface WhatIfForecast {
  base: BalanceForecast;
  changed: BalanceForecast;
}

export type SpendingForecastState = 'TOO_SHORT' | 'NOT_BETTER' | 'FORECAST';

export interface CategorySpendingForecast {
  categoryId: string;
  state: SpendingForecastState;
  /** In the last finished period. */
  last: Money;
  outlook: {
    expected: Money;
    /** Eight times in ten it should be from here to `high`. */
    low: Money;
    high: Money;
    model: 'LEVEL' | 'SEASONAL';
    /** By how much the last forecasts were off on average, and by how much "as last time" was. */
    error: Money;
    naiveError: Money;
    tested: number;
  } | null;
}

export interface SpendingForecast {
  walletId: string;
  from: string;
  to: string;
  basis: 'PERIODS' | 'MONTHS';
  historyFrom: string | null;
  /** Finished ones, and how many are needed. */
  periods: number;
  needed: number;
  season: number;
  items: CategorySpendingForecast[];
  missingRates: string[];
}

export type RecommendationKind =
  'OVERSPENDING_AHEAD' | 'LINE_TOO_LOW' | 'PRICE_RISE' | 'STOPPED' | 'IDLE_CASH';

export type RecommendationLabel =
  | 'AVAILABLE'
  | 'ACTUAL'
  | 'EXPECTED'
  | 'EXCESS'
  | 'PLAN'
  | 'AVERAGE'
  | 'BEFORE'
  | 'NOW'
  | 'RISE_PER_YEAR'
  | 'UNPAID'
  | 'LOWEST'
  | 'MONTH'
  | 'KEPT'
  | 'IDLE';

export interface RecommendationFigure {
  label: RecommendationLabel;
  amount: Money;
  /** Of the period that it is of. */
  name: string | null;
  day: string | null;
}

/** Something worth doing, with the numbers that say so. */
export interface Recommendation {
  id: string;
  kind: RecommendationKind;
  walletId: string | null;
  periodId: string | null;
  categoryId: string | null;
  recurringId: string | null;
  /** Of the recurring item. */
  name: string | null;
  figures: RecommendationFigure[];
}

type Ahead = { months: number; budget: boolean };

export interface ForecastPaths {
  '/api/v1/books/{bookId}/forecast/balance': {
    get: Get<BalanceForecast, 'bookId', Ahead>;
    post: Send<{ changes: WhatIfChange[] }, WhatIfForecast, 'bookId', Ahead>;
  };
  '/api/v1/books/{bookId}/forecast/spending': {
    get: Get<SpendingForecast, 'bookId', { wallet?: string }>;
  };
  '/api/v1/books/{bookId}/recommendations': {
    get: Get<{ items: Recommendation[] }, 'bookId'>;
  };
  '/api/v1/books/{bookId}/recommendations/dismissals': {
    post: Send<{ id: string }, undefined, 'bookId'>;
  };
  '/api/v1/books/{bookId}/recommendations/dismissals/{id}': {
    delete: Order<undefined, 'bookId' | 'id'>;
  };
}
