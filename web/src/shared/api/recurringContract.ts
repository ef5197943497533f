/** What comes again and again in the contract with the server: the items, and what becomes of each of their days. */
import type { Money } from '@/shared/money/decimal';
import type { Shift } from './planningContract';
import type { TransactionKind } from './transactionContract';
import type { Get, Order, Page, Send } from './wire';

export type RecurringMode = 'POST' | 'REMIND';

export interface PlannedFlow {
  from: string | null;
  to: string | null;
  amount: Money;
  toAmount: Money | null;
  memo: string | null;
}

export interface RecurringItem {
  id: string;
  version: number;
  name: string;
  kind: TransactionKind;
  flows: PlannedFlow[];
  payeeId: string | null;
  payee: string | null;
  note: string;
  tagIds: string[];
  /** An RFC 5545 rule. */
  rule: string;
  startsOn: string;
  endsOn: string | null;
  shift: Shift;
  mode: RecurringMode;
  /** The amount is the median of the last six times. */
  estimate: boolean;
  nextOn: string | null;
}

export type OccurrenceState = 'EXPECTED' | 'OVERDUE' | 'POSTED' | 'SKIPPED' | 'MATCHED' | 'REFUSED';

export interface Occurrence {
  /** When it happens. */
  date: string;
  /** By the rule, before any shift or move: its name in the address. */
  ruleDate: string;
  recurringId: string;
  name: string;
  kind: TransactionKind;
  flows: PlannedFlow[];
  /** What it adds to the account; negative where it takes. */
  amount: Money | null;
  state: OccurrenceState;
  moved: boolean;
  changed: boolean;
  estimated: boolean;
  transactionId: string | null;
  /** Why it was not posted. */
  reason: { code: string; about: string } | null;
  balanceAfter: Money | null;
}

export interface Upcoming {
  from: string;
  to: string;
  today: string;
  /** When the day before has ended. */
  balance: Money;
  items: Occurrence[];
  missingRates: string[];
}

export interface PlannedFlowInput {
  from?: string;
  to?: string;
  amount: Money;
  toAmount?: Money;
  memo?: string;
}

export interface RecurringEdit {
  name?: string;
  flows?: PlannedFlowInput[];
  payeeId?: string | null;
  payee?: string;
  rule?: string;
  startsOn?: string;
  endsOn?: string | null;
  shift?: Shift;
  mode?: RecurringMode;
  estimate?: boolean;
}

type Named<T> = { [K in 'name']: string } & T;
export type RecurringInput = Named<{
  flows: PlannedFlowInput[];
  payeeId?: string;
  payee?: string;
  rule: string;
  startsOn: string;
  endsOn?: string;
  shift: Shift;
  mode: RecurringMode;
  estimate: boolean;
}>;

export type OccurrenceAction =
  | { action: 'POST' | 'SKIP' | 'UNMATCH' | 'RESET' }
  | { action: 'MOVE'; on: string }
  | { action: 'CHANGE'; amount: Money }
  | { action: 'CHANGE_FROM'; change: RecurringEdit };

/** What the history repeats: an item may be made of it as it is. */
export type Suggestion = Named<{
  accountId: string;
  payeeId: string;
  incoming: boolean;
  flows: PlannedFlow[];
  /** The median of the last six. */
  amount: Money;
  estimate: boolean;
  rule: string;
  startsOn: string;
  /** From 0 to 1. */
  confidence: string;
  days: string[];
}>;

export interface Suggestions {
  items: Suggestion[];
}

export type Dismissal = Pick<Suggestion, 'accountId' | 'payeeId' | 'incoming'>;

export interface CalendarFeed {
  createdAt: string | null;
}

export interface CalendarFeedLink {
  /** Below this server's address; shown once. */
  path: string;
  createdAt: string;
}

export interface RecurringPaths {
  '/api/v1/books/{bookId}/recurring/suggestions': { get: Get<Suggestions, 'bookId'> };
  '/api/v1/books/{bookId}/recurring/suggestions/dismiss': { post: Send<Dismissal, undefined, 'bookId'> };
  '/api/v1/books/{bookId}/recurring/suggestions/restore': { post: Send<Dismissal, undefined, 'bookId'> };
  '/api/v1/books/{bookId}/calendar-feed': {
    get: Get<CalendarFeed, 'bookId'>;
    post: Order<CalendarFeedLink, 'bookId'>;
    delete: Order<undefined, 'bookId'>;
  };
  '/api/v1/books/{bookId}/recurring': {
    get: Get<Page<RecurringItem>, 'bookId', { limit?: number; after?: string }>;
    post: Send<RecurringInput, RecurringItem, 'bookId'>;
  };
  '/api/v1/books/{bookId}/recurring/{id}': {
    patch: Send<RecurringEdit, RecurringItem, 'bookId' | 'id'>;
    delete: Order<undefined, 'bookId' | 'id'>;
  };
  '/api/v1/books/{bookId}/recurring/{id}/occurrences/{date}': {
    post: Send<OccurrenceAction, Occurrence, 'bookId' | 'id' | 'date'>;
  };
  '/api/v1/books/{bookId}/upcoming': {
    get: Get<Upcoming, 'bookId', { from?: string; to?: string; account?: string }>;
  };
}
