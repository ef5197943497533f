/** What comes, in the contract with the server: balances day by day, what would change them, and what categories will cost. */
import type { Money } from '@/shared/money/decimal';
import type { Get, Send } from './wire';

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

type Ahead = { months: number; budget: boolean };

export interface ForecastPaths {
  '/api/v1/books/{bookId}/forecast/balance': {
    get: Get<BalanceForecast, 'bookId', Ahead>;
    post: Send<{ changes: WhatIfChange[] }, WhatIfForecast, 'bookId', Ahead>;
  };
  '/api/v1/books/{bookId}/forecast/spending': {
    get: Get<SpendingForecast, 'bookId', { wallet?: string }>;
  };
}
