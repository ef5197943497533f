/** The daily allowance in the contract with the server. */
import type { Money } from '@/shared/money/decimal';
import type { WeekDay } from './contract';
import type { Get, Send } from './wire';

export const ALLOWANCE_BASES = ['INCOME', 'BALANCE'] as const;
export type AllowanceBasis = (typeof ALLOWANCE_BASES)[number];

export const LEFTOVER_POLICIES = ['SPREAD', 'CARRY', 'SAVE'] as const;
export type LeftoverPolicy = (typeof LEFTOVER_POLICIES)[number];

export type AllowanceLabel =
  | 'EARNED'
  | 'SPENT'
  | 'CASH'
  | 'CARD_DEBT'
  | 'INCOME_AHEAD'
  | 'INCOME_OVERDUE'
  | 'EXPENSE_AHEAD'
  | 'EXPENSE_OVERDUE'
  | 'GOAL'
  | 'SAVED';

/** One addend of the pool; what makes it smaller is negative. */
export interface AllowanceStep {
  label: AllowanceLabel;
  /** Of the recurring item or goal. */
  name: string | null;
  id: string | null;
  day: string | null;
  amount: Money;
}

export type ShortfallReason = 'OVERSPENT' | 'EXPENSES' | 'GOALS' | 'CARRIED' | 'TODAY';

/** What may be spent on a day so that the money lasts to the next income, all in one currency. */
export interface Allowance {
  date: string;
  walletId: string | null;
  basis: AllowanceBasis;
  policy: LeftoverPolicy;
  /** What the day has as a whole, whatever of it is spent already. */
  allowance: Money;
  spentToday: Money;
  left: Money;
  /** What of it comes from the day before. */
  carried: Money;
  from: string;
  until: string;
  /** The day itself and those after it. */
  days: number;
  nextPayday: string | null;
  /** If nothing else is spent; none on the last day. */
  tomorrow: Money | null;
  pool: Money;
  explanation: AllowanceStep[];
  plan: { date: string; amount: Money }[];
  /** None unless `left` is below zero. */
  shortfall: { reason: ShortfallReason; recoversOn: string | null } | null;
  missingRates: string[];
}

export interface AllowancePast {
  date: string;
  allowance: Money;
  spent: Money;
  left: Money;
}

export interface AllowanceSettings {
  walletId: string | null;
  basis: AllowanceBasis;
  policy: LeftoverPolicy;
  weekdayWeights: Record<WeekDay, number>;
}

export type AllowanceSettingsInput = Omit<AllowanceSettings, 'walletId'> & { walletId?: string };

export interface AllowancePaths {
  '/api/v1/books/{bookId}/allowance': {
    get: Get<Allowance, 'bookId', { walletId?: string }>;
  };
  '/api/v1/books/{bookId}/allowance/history': {
    get: Get<{ items: AllowancePast[] }, 'bookId', { walletId?: string }>;
  };
  '/api/v1/books/{bookId}/allowance/settings': {
    get: Get<AllowanceSettings, 'bookId', { walletId?: string }>;
    put: Send<AllowanceSettingsInput, AllowanceSettings, 'bookId'>;
  };
}
