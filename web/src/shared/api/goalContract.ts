/** Savings goals in the contract with the server. */
import type { Decimal, Money } from '@/shared/money/decimal';
import type { Get, Order, Page, Send } from './wire';

export type GoalKind = 'PERCENT' | 'AMOUNT';
export type GoalState = 'REACHED' | 'MISSED' | 'SHORT' | 'UNDER_WAY';

/** A goal and how it stands today. */
export interface Goal {
  id: string;
  version: number;
  name: string;
  kind: GoalKind;
  /** Of each income, of a PERCENT goal. */
  percent: Decimal | null;
  /** Of an AMOUNT goal. */
  target: Money | null;
  currency: string;
  dueOn: string | null;
  note: string;
  accounts: GoalAccount[];
  state: GoalState;
  /** What is set aside for it and is there. */
  saved: Money;
  /** What was set aside and has been spent. */
  shortBy: Money;
  missing: Money;
  /** What this period has to bring as a whole, and what of it is still to come; none without a due day. */
  needed: Money | null;
  stillNeeded: Money | null;
  /** What other accounts sent in this period so far. */
  contributed: Money;
  projectedOn: string | null;
  pace: 'ON_TRACK' | 'BEHIND' | null;
  /** What the last six periods brought, the oldest first. */
  history: { from: string; to: string; amount: Money }[];
}

export interface GoalAccount {
  accountId: string;
  /** What was set aside; none: whatever other goals leave. */
  earmark: Money | null;
  /** What of it is there. */
  saved: Money;
}

export interface GoalFunding {
  accountId: string;
  earmark?: Money;
}

export interface GoalEdit {
  name?: string;
  percent?: Decimal;
  target?: Money;
  dueOn?: string | null;
  note?: string;
  accounts?: GoalFunding[];
}

type Named<T> = { [K in 'name']: string } & T;
export type GoalInput = Named<{
  kind: GoalKind;
  percent?: Decimal;
  target?: Money;
  dueOn?: string;
  note?: string;
  accounts: GoalFunding[];
}>;

export interface GoalPaths {
  '/api/v1/books/{bookId}/goals': {
    get: Get<Page<Goal>, 'bookId'>;
    post: Send<GoalInput, Goal, 'bookId'>;
  };
  '/api/v1/books/{bookId}/goals/{id}': {
    patch: Send<GoalEdit, Goal, 'bookId' | 'id'>;
    delete: Order<undefined, 'bookId' | 'id'>;
  };
}
