/** Transactions in the contract with the server: what they are, how lists of them are asked for, what is kept beside them. */
import type { Money } from '@/shared/money/decimal';
import type { Run, Total } from './contract';
import type { Get, Order, Page, Send } from './wire';

export type FlowState = 'PENDING' | 'CLEARED' | 'RECONCILED';
export type TransactionKind =
  'INCOME' | 'EXPENSE' | 'TRANSFER' | 'REFUND' | 'OPENING' | 'ADJUSTMENT' | 'EXCHANGE' | 'TRADE';

export interface Flow {
  id?: string;
  from: string | null;
  to: string | null;
  amount: Money;
  toAmount?: Money | null;
  memo?: string | null;
  fromState?: FlowState | null;
  toState?: FlowState | null;
}

export interface Transaction {
  id: string;
  version: number;
  date: string;
  kind?: TransactionKind;
  payeeId?: string | null;
  payee?: string | null;
  note?: string | null;
  tagIds?: string[];
  flows: Flow[];
  source?: 'PERSON' | 'IMPORT' | 'DEMO' | 'RECURRING';
}

export interface FlowInput {
  from?: string;
  to?: string;
  amount: Money;
  toAmount?: Money;
  memo?: string;
}

export interface TransactionInput {
  date: string;
  payeeId?: string | null;
  payee?: string;
  note?: string;
  tagIds?: string[];
  flows: FlowInput[];
}

/** What a bulk action is done to: rows by their ids, or all that the list's filters find. */
export type Chosen = { ids: string[] } | { filter: Omit<TransactionFilter, 'sort'> };

export type BulkInput = Chosen & BulkAction;

export type BulkAction =
  | { action: 'DELETE' | 'RESTORE' }
  | { action: 'COPY'; value?: string }
  | { action: 'CATEGORY' | 'PAYEE'; value: string | null }
  | { action: 'TAGS_ADD' | 'TAGS_REMOVE'; value: string[] }
  | { action: 'STATE'; value: { state: 'PENDING' | 'CLEARED'; accountId?: string } }
  | { action: 'DATE'; value: string }
  | { action: 'ACCOUNT'; value: { from?: string; to: string } };

/** How many transactions it touched. */
export interface BulkAnswer {
  count: number;
}

/** One change of one object; `before` and `after` as the API showed it. */
export interface HistoryEntry<T> {
  operationId: string;
  at: string;
  actor: string;
  /** Such as `transaction.edited`. */
  action: string;
  before: T | null;
  after: T | null;
}

/** A transaction as an account saw it: what it did to the account and the balance after it. */
export interface RegisterEntry {
  transaction: Transaction;
  amount: Money;
  balance: Money;
  state: FlowState | null;
}

/** The filters of the transaction list, as the server and our own address bar spell them. */
export interface TransactionFilter {
  q?: string;
  from?: string;
  to?: string;
  account?: string;
  wallet?: string;
  category?: string;
  payee?: string;
  tag?: string;
  kind?: string;
  state?: string;
  min?: string;
  max?: string;
  sort?: string;
}

/** How many the filters find and when; latest first. */
export interface Outline {
  count: number;
  stretches: Stretch[];
}

/** A month or days of one, both ends included. */
export interface Stretch {
  from: string;
  to: string;
  count: number;
}

export interface TransactionTotal {
  count: number;
  in: Total;
  out: Total;
}

export const VIEW_PERIODS = ['THIS_MONTH', 'LAST_MONTH', 'LAST_30_DAYS', 'THIS_YEAR'] as const;
export type ViewPeriod = (typeof VIEW_PERIODS)[number];

type Filters = { [K in keyof Omit<TransactionFilter, 'sort'>]?: string | null };

/** Filters and an order of the list under a name. */
export interface SavedView {
  id: string;
  version: number;
  name: string;
  filter: Filters;
  period: ViewPeriod | null;
  sort: string | null;
}

export interface SavedViewInput {
  name: string;
  filter: Omit<TransactionFilter, 'sort'>;
  period?: ViewPeriod | null;
  sort?: string | null;
}

export interface TemplateFlow {
  from?: string | null;
  to?: string | null;
  amount?: Money | null;
  toAmount?: Money | null;
  memo?: string | null;
}

/** A pattern of new transactions under a name; what it names may have gone since. */
export interface Template {
  id: string;
  version: number;
  name: string;
  payee: string;
  note: string;
  tagIds: string[];
  flows: TemplateFlow[];
}

export interface TemplateInput {
  name: string;
  payee?: string;
  note?: string;
  tagIds?: string[];
  flows: TemplateFlow[];
}

type Filtered = Omit<TransactionFilter, 'sort'>;

export interface TransactionPaths {
  '/api/v1/books/{bookId}/transactions': {
    get: Get<Page<Transaction>, 'bookId', TransactionFilter & { limit?: number; after?: string }>;
    post: Send<TransactionInput, Transaction, 'bookId'>;
  };
  '/api/v1/books/{bookId}/transactions/bulk': {
    post: Send<BulkInput, BulkAnswer | Pick<Run, 'id' | 'status'>, 'bookId'>;
  };
  '/api/v1/books/{bookId}/transactions/{id}/history': {
    get: Get<Page<HistoryEntry<Transaction>>, 'bookId' | 'id', { limit?: number; after?: string }>;
  };
  '/api/v1/books/{bookId}/transactions/{id}': {
    get: Get<Transaction, 'bookId' | 'id'>;
    patch: Send<Partial<TransactionInput>, Transaction, 'bookId' | 'id'>;
    delete: Order<undefined, 'bookId' | 'id'>;
  };
  '/api/v1/books/{bookId}/accounts/{id}/register': {
    get: Get<
      Page<RegisterEntry>,
      'bookId' | 'id',
      { from?: string; to?: string; limit?: number; after?: string }
    >;
  };
  '/api/v1/books/{bookId}/transactions/outline': { get: Get<Outline, 'bookId', Filtered> };
  '/api/v1/books/{bookId}/transactions/total': { get: Get<TransactionTotal, 'bookId', Filtered> };
  '/api/v1/books/{bookId}/transactions/export': {
    get: Get<string, 'bookId', TransactionFilter & { format: string }>;
  };
  '/api/v1/books/{bookId}/saved-views': {
    get: Get<Page<SavedView>, 'bookId', { after?: string; limit?: number }>;
    post: Send<SavedViewInput, SavedView, 'bookId'>;
  };
  '/api/v1/books/{bookId}/saved-views/{id}': {
    patch: Send<Partial<SavedViewInput>, SavedView, 'bookId' | 'id'>;
    delete: Order<undefined, 'bookId' | 'id'>;
  };
  '/api/v1/books/{bookId}/templates': {
    get: Get<Page<Template>, 'bookId', { after?: string; limit?: number }>;
    post: Send<TemplateInput, Template, 'bookId'>;
  };
  '/api/v1/books/{bookId}/templates/{id}': {
    patch: Send<{ name?: string }, Template, 'bookId' | 'id'>;
    delete: Order<undefined, 'bookId' | 'id'>;
  };
}
