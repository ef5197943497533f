/** Money that is to come back, in the contract with the server. */
import type { Money } from '@/shared/money/decimal';
import type { Get, Order, Page, Send } from './wire';

export const OWED_KINDS = ['REIMBURSEMENT', 'REFUND'] as const;
export type OwedKind = (typeof OWED_KINDS)[number];

/** An expense for which money is to come back, and how far it has. */
export interface Owed {
  transactionId: string;
  version: number;
  date: string;
  kind: OwedKind;
  payeeId: string | null;
  /** By whom. */
  payee: string | null;
  /** The expense's payee. */
  shop: string | null;
  note: string;
  paid: Money;
  expected: Money;
  /** All of it is expected, whatever it becomes by an edit. */
  whole: boolean;
  received: Money;
  stillOwed: Money;
  /** Since the expense. */
  days: number;
  settled: boolean;
}

export interface OwedInput {
  kind: OwedKind;
  expected?: Money;
  payeeId?: string;
  payee?: string;
}

/** One of the two transactions of a link. */
export interface MoneyParty {
  id: string;
  date: string;
  payee: string | null;
  note: string;
  amount: Money;
  inTrash: boolean;
}

export interface MoneyLink {
  id: string;
  kind: OwedKind;
  amount: Money;
  /** Not where one of the two is in the trash. */
  counts: boolean;
  expense: MoneyParty;
  money: MoneyParty;
}

export interface MoneyLinks {
  transactionId: string;
  owed: Owed | null;
  links: MoneyLink[];
}

export interface MoneySuggestion {
  money: MoneyParty;
  /** What of it is linked with nothing yet. */
  free: Money;
  /** Within ten percent of what is missing. */
  near: boolean;
}

export interface MoneySuggestions {
  missing: Money;
  items: MoneySuggestion[];
}

export interface NewMoneyLink {
  kind: OwedKind;
  transactionId: string;
  /** None: all of it. */
  amount?: Money;
}

export interface OwedPage extends Page<Owed> {
  totals: { stillOwed: Money; expected: Money; received: Money; count: number }[];
}

export interface OwedPaths {
  '/api/v1/books/{bookId}/owed': {
    get: Get<OwedPage, 'bookId', { settled?: boolean; limit?: number; after?: string }>;
  };
  '/api/v1/books/{bookId}/transactions/{id}/owed': {
    put: Send<OwedInput, Owed, 'bookId' | 'id'>;
    delete: Order<undefined, 'bookId' | 'id'>;
  };
  '/api/v1/books/{bookId}/transactions/{id}/links': {
    get: Get<MoneyLinks, 'bookId' | 'id'>;
    post: Send<NewMoneyLink, MoneyLink, 'bookId' | 'id'>;
  };
  '/api/v1/books/{bookId}/transactions/{id}/links/suggestions': {
    get: Get<MoneySuggestions, 'bookId' | 'id'>;
  };
  '/api/v1/books/{bookId}/transactions/{id}/links/{linkId}': {
    delete: Order<undefined, 'bookId' | 'id' | 'linkId'>;
  };
}
