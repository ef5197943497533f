/** Planning in the contract with the server: periods of a wallet, the rule that proposes them, and their budgets. */
import type { Decimal, Money } from '@/shared/money/decimal';
import type { Get, Order, Page, Send } from './wire';

export const PERIOD_STATUSES = ['DRAFT', 'ACTIVE', 'CLOSED'] as const;
export type PeriodStatus = (typeof PERIOD_STATUSES)[number];

export interface Period {
  id: string;
  walletId: string;
  currency: string;
  name: string;
  /** Both days belong to it. */
  startsOn: string;
  endsOn: string;
  status: PeriodStatus;
  version: number;
}

/** What the wallet's rule proposes; nothing is made by asking. */
export interface NextPeriod {
  name: string;
  startsOn: string;
  endsOn: string;
  /** Shorter than the rule's own, to where the rule goes on. */
  bridging: boolean;
  /** A salary that it begins or ends with is not there yet. */
  estimated: boolean;
}

export interface PeriodEdit {
  name?: string;
  startsOn?: string;
  endsOn?: string;
}

export const RULE_KINDS = [
  'MONTH',
  'MONTH_FROM_DAY',
  'PAY_CYCLE',
  'WEEKS',
  'SEMI_MONTH',
  'QUARTER',
  'YEAR',
  'CUSTOM',
] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

export const SHIFTS = ['NONE', 'BEFORE', 'AFTER'] as const;
export type Shift = (typeof SHIFTS)[number];

export interface PeriodRule {
  kind: RuleKind;
  day: number | null;
  weeks: number | null;
  anchor: string | null;
  shift: Shift;
  categoryId: string | null;
  autoDraft: boolean;
}

export interface Holiday {
  day: string;
  name: string;
}

export const LINE_STATES = ['UNUSED', 'IN_RANGE', 'USED_UP', 'OVER'] as const;
export type LineState = (typeof LINE_STATES)[number];

export const ROLLOVERS = ['NONE', 'SURPLUS', 'BOTH'] as const;
export type Rollover = (typeof ROLLOVERS)[number];

export const PRIORITIES = ['MUST', 'SAVING', 'OTHER'] as const;
export type Priority = (typeof PRIORITIES)[number] | 'REGULAR' | 'IRREGULAR';

export interface BudgetFigures {
  plan: Money;
  /** What the line of the period before handed on. */
  carried: Money;
  actual: Money;
  /** Plan and carried less actual. */
  left: Money;
  progress: Decimal | null;
  state: LineState;
}

export interface BudgetLine {
  /** None where nobody planned it. */
  lineId: string | null;
  scope: 'CATEGORY' | 'TAG' | 'ACCOUNT' | 'ALL';
  categoryId: string | null;
  tagId: string | null;
  onAccountId: string | null;
  parentId: string | null;
  /** The account that is to pay it. */
  accountId: string | null;
  note: string;
  rollover: Rollover;
  /** The plan when the period began; none in a draft. */
  initialPlan: Money | null;
  figures: BudgetFigures;
  previousPlan: Money | null;
  previousActual: Money | null;
  /** How much more the actual is than what was booked, because purchases are paid in parts. */
  inParts: Money | null;
  /** With the categories below it; none where there are none. */
  subtree?: BudgetFigures | null;
}

export interface BudgetTotals {
  start: Money;
  income: Money;
  moved: Money;
  available: Money;
  planned: Money;
  carried: Money;
  leftToPlan: Money;
  spent: Money;
  leftToSpend: Money;
  plannedIncome: Money;
}

/** What came of a period, by the totals of its budget. */
export interface PeriodResult {
  periodId: string;
  name: string;
  startsOn: string;
  endsOn: string;
  status: PeriodStatus;
  income: Money;
  plannedIncome: Money;
  spent: Money;
  planned: Money;
  carried: Money;
  /** Income less spent. */
  saved: Money;
}

/** Whom the expenses of a period went to. */
export interface PeriodPayees {
  /** The largest first; without an id where nobody was named. */
  items: { payeeId: string | null; name: string | null; spent: Money }[];
  others: Money;
  total: Money;
  missingRates: string[];
}

export interface BudgetAccount {
  accountId: string;
  available: Money;
  planned: Money;
  leftToPlan: Money;
  spent: Money;
  leftToSpend: Money;
}

export interface Budget {
  periodId: string;
  walletId: string;
  currency: string;
  status: PeriodStatus;
  startsOn: string;
  endsOn: string;
  /** The share of its days that have passed, 0 to 1. */
  pace: Decimal;
  lines: BudgetLine[];
  income: BudgetLine[];
  others: BudgetLine[];
  uncategorised: { spent: Money; received: Money };
  accounts: BudgetAccount[];
  totals: BudgetTotals;
  missingRates: string[];
}

/** A line whole: what is left out is not kept. */
export interface LineInput {
  plan: Money;
  rollover?: Rollover;
  accountId?: string;
  note?: string;
}

export interface NewLine extends LineInput {
  scope: BudgetLine['scope'];
  id?: string;
}

export interface LineFill {
  from: 'PREVIOUS' | 'AVERAGE' | 'RECURRING' | 'GOAL';
  periods?: number;
  /** Of GOAL, with the category of expense that gets what it asks for. */
  goalId?: string;
  categoryId?: string;
}

export interface PlanningPaths {
  '/api/v1/books/{bookId}/wallets/{walletId}/period-rule': {
    get: Get<PeriodRule, 'bookId' | 'walletId'>;
    put: Send<PeriodRule, PeriodRule, 'bookId' | 'walletId'>;
  };
  '/api/v1/books/{bookId}/holidays': {
    get: Get<{ items: Holiday[] }, 'bookId'>;
    put: Send<{ items: Holiday[] }, { items: Holiday[] }, 'bookId'>;
  };
  '/api/v1/books/{bookId}/wallets/{walletId}/periods': {
    get: Get<Page<Period>, 'bookId' | 'walletId', { limit?: number; after?: string }>;
    post: Send<PeriodEdit, Period, 'bookId' | 'walletId'>;
  };
  '/api/v1/books/{bookId}/wallets/{walletId}/periods/next': {
    get: Get<NextPeriod, 'bookId' | 'walletId'>;
  };
  '/api/v1/books/{bookId}/wallets/{walletId}/periods/{id}': {
    patch: Send<PeriodEdit, Period, 'bookId' | 'walletId' | 'id'>;
    delete: Order<undefined, 'bookId' | 'walletId' | 'id'>;
  };
  '/api/v1/books/{bookId}/wallets/{walletId}/periods/{id}/activate': {
    post: Order<Period, 'bookId' | 'walletId' | 'id'>;
  };
  '/api/v1/books/{bookId}/wallets/{walletId}/periods/{id}/deactivate': {
    post: Order<Period, 'bookId' | 'walletId' | 'id'>;
  };
  '/api/v1/books/{bookId}/wallets/{walletId}/periods/{id}/close': {
    post: Order<Period, 'bookId' | 'walletId' | 'id'>;
  };
  '/api/v1/books/{bookId}/wallets/{walletId}/periods/{id}/reopen': {
    post: Order<Period, 'bookId' | 'walletId' | 'id'>;
  };
  '/api/v1/books/{bookId}/wallets/{walletId}/periods/results': {
    get: Get<{ items: PeriodResult[] }, 'bookId' | 'walletId', { last?: number }>;
  };
  '/api/v1/books/{bookId}/periods/{periodId}/payees': {
    get: Get<PeriodPayees, 'bookId' | 'periodId', { limit?: number }>;
  };
  '/api/v1/books/{bookId}/periods/{periodId}/budget': { get: Get<Budget, 'bookId' | 'periodId'> };
  '/api/v1/books/{bookId}/periods/{periodId}/budget/{categoryId}': {
    put: Send<LineInput, unknown, 'bookId' | 'periodId' | 'categoryId'>;
  };
  '/api/v1/books/{bookId}/periods/{periodId}/budget/lines': {
    post: Send<NewLine, unknown, 'bookId' | 'periodId'>;
  };
  '/api/v1/books/{bookId}/periods/{periodId}/budget/lines/{lineId}': {
    put: Send<LineInput, unknown, 'bookId' | 'periodId' | 'lineId'>;
    delete: Order<undefined, 'bookId' | 'periodId' | 'lineId'>;
  };
  '/api/v1/books/{bookId}/periods/{periodId}/budget/fill': {
    post: Send<LineFill, { lines: number }, 'bookId' | 'periodId'>;
  };
  '/api/v1/books/{bookId}/periods/{periodId}/budget/move': {
    post: Send<{ from: string; to: string; amount: Money }, unknown, 'bookId' | 'periodId'>;
  };
}
