/** Purchases that are paid in parts, in the contract with the server. */
import type { Decimal, Money } from '@/shared/money/decimal';
import type { Get, Order, Page, Send } from './wire';

/** One of the two. */
export interface InstallmentCost {
  yearlyPercent?: Decimal | null;
  total?: Money | null;
}

export interface InstallmentPart {
  number: number;
  on: string;
  principal: Money;
  interest: Money;
  total: Money;
  /** Of the price, after this part. */
  left: Money;
}

/** A purchase that is paid in parts, and how far it is. */
export interface Installment {
  transactionId: string;
  version: number;
  date: string;
  payee: string | null;
  note: string;
  /** None where it is no purchase on one card any more. */
  cardId: string | null;
  price: Money | null;
  parts: number;
  firstOn: string;
  lastOn: string;
  interest: InstallmentCost | null;
  interestTotal: Money | null;
  /** How many parts have come by today. */
  partsCome: number;
  left: Money | null;
  next: InstallmentPart | null;
}

export interface InstallmentPlan {
  /** What parts would be of; none where it is no purchase on one card. */
  price: Money | null;
  /** None where it is paid at once. */
  plan: Installment | null;
  schedule: { part: InstallmentPart; period: { id: string; name: string } | null }[];
}

export interface InstallmentInput {
  parts: number;
  firstOn?: string;
  interest?: InstallmentCost;
}

export interface InstallmentPaths {
  '/api/v1/books/{bookId}/installments': {
    get: Get<
      Page<Installment> & { totals: { cardId: string; left: Money }[] },
      'bookId',
      { card?: string; finished?: boolean; limit?: number; after?: string }
    >;
  };
  '/api/v1/books/{bookId}/transactions/{id}/installments': {
    get: Get<InstallmentPlan, 'bookId' | 'id'>;
    put: Send<InstallmentInput, InstallmentPlan, 'bookId' | 'id'>;
    delete: Order<undefined, 'bookId' | 'id'>;
  };
}
