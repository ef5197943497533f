/** Alerts in the contract with the server: the rules of a book, and what each person is told of. */
import type { Decimal, Money } from '@/shared/money/decimal';
import type { Get, Order, Page, Send } from './wire';

export type AlertScope = 'BUDGET' | 'WALLET' | 'ALLOWANCE';
export type AlertDirection = 'OVER' | 'UNDER' | 'PACE';

/** Money, or a percentage of the plan or of the day's allowance. */
export interface AlertThreshold {
  amount?: Decimal | null;
  commodity?: string | null;
  percent?: Decimal | null;
}

export interface AlertRule {
  id: string;
  version: number;
  name: string;
  scope: AlertScope;
  /** None: the allowance of the whole book. */
  walletId: string | null;
  /** Of a budget, with those below it; none: the whole budget. */
  categoryId: string | null;
  direction: AlertDirection;
  threshold: AlertThreshold;
}

/** A crossing, with the figures of its moment. */
export interface AlertEvent {
  id: string;
  bookId: string;
  ruleId: string;
  /** Of the rule at that time. */
  name: string;
  scope: AlertScope;
  direction: AlertDirection;
  walletId: string | null;
  categoryId: string | null;
  periodId: string | null;
  day: string;
  /** How many times this rule has crossed for the same period or day, this one included. */
  crossing: number;
  figure: Money;
  threshold: Money;
  percent: Decimal | null;
  plan: Money | null;
  at: string;
  /** Whether the person who asks has read it. */
  read: boolean;
}

/** Of all books of a person, the latest first. */
export interface NotificationPage extends Page<AlertEvent> {
  /** Over all pages. */
  unread: number;
}

export interface AlertEdit {
  name?: string;
  direction?: AlertDirection;
  threshold?: AlertThreshold;
}

type Named<T> = { [K in 'name']: string } & T;
export type AlertInput = Named<{
  scope: AlertScope;
  walletId?: string;
  categoryId?: string;
  direction: AlertDirection;
  threshold: AlertThreshold;
}>;

export interface AlertPaths {
  '/api/v1/books/{bookId}/alerts': {
    get: Get<Page<AlertRule>, 'bookId'>;
    post: Send<AlertInput, AlertRule, 'bookId'>;
  };
  '/api/v1/books/{bookId}/alerts/{id}': {
    patch: Send<AlertEdit, AlertRule, 'bookId' | 'id'>;
    delete: Order<undefined, 'bookId' | 'id'>;
  };
  '/api/v1/me/notifications': {
    get: Get<NotificationPage, never, { limit?: number; after?: string }>;
  };
  '/api/v1/me/notifications/{id}/read': { post: Order<undefined, 'id'> };
  '/api/v1/me/notifications/read': { post: Order<undefined> };
}
