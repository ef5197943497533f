/**
 * The contract of the server as far as we use it, written by hand because our decimals are exact; `contract.check.ts` breaks the build
 * where docs/api/openapi.json says otherwise. It and its parts (figures, transactions, paths)
 * are the only files that know the shapes; everything else imports from here.
 */
import type { Decimal, Money } from '@/shared/money/decimal';
import type { Priority } from './planningContract';
import type { Transaction } from './transactionContract';

export type { Page } from './wire';
export * from './figuresContract';
export * from './planningContract';
export * from './goalContract';
export * from './installmentContract';
export * from './owedContract';
export * from './recurringContract';
export * from './allowanceContract';
export * from './forecastContract';
export * from './alertContract';
export type { paths } from './paths';
export * from './transactionContract';

export interface Total {
  byCommodity: Money[];
  converted: Money | null;
  missingRates: string[];
}

export interface User {
  id: string;
  email: string;
  displayName: string;
  locale: string;
  zone: string;
  demo?: boolean;
}

export interface Session {
  accessToken: string;
  expiresIn: number;
  tokenType: string;
  user: User;
}

export const WEEK_DAYS = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;
export type WeekDay = (typeof WEEK_DAYS)[number];

/** One of the two. The 31st is the last day of a month. */
export interface Payday {
  dayOfMonth?: number | null;
  weekday?: WeekDay | null;
}

export interface Book {
  id: string;
  version: number;
  name: string;
  currency: string;
  zone: string;
  weekStart: WeekDay;
  payday: Payday | null;
  /** Whether the guided start is still offered. */
  guide: 'OPEN' | 'DONE';
  role?: 'OWNER' | 'EDITOR' | 'VIEWER';
}

export interface BookPatch {
  name?: string;
  currency?: string;
  zone?: string;
  weekStart?: WeekDay;
  payday?: { dayOfMonth: number } | { weekday: WeekDay } | null;
  guide?: 'OPEN' | 'DONE';
}

export const CATEGORY_SETS = ['FULL', 'MINIMAL', 'NONE'] as const;
export type CategorySet = (typeof CATEGORY_SETS)[number];

export interface CategoryBranch {
  name: string;
  colour: string | null;
  icon: string | null;
  children: string[];
}

export interface CategorySets {
  /** None where the person has made the categories their own. */
  chosen: { set: CategorySet; locale: string } | null;
  /** False as soon as something uses one. */
  changeable: boolean;
  items: { set: CategorySet; income: CategoryBranch[]; expense: CategoryBranch[] }[];
}

export interface Wallet {
  id: string;
  version: number;
  name: string;
  currency: string;
  description?: string;
  balance: Total;
  accounts?: { accountId: string; value: Money | null; share: Decimal | null }[];
}

export const ACCOUNT_KINDS = [
  'CHECKING',
  'SAVINGS',
  'CASH',
  'CREDIT_CARD',
  'LOAN',
  'INVESTMENT',
  'CRYPTO',
  'PROPERTY',
  'OTHER_ASSET',
  'OTHER_LIABILITY',
] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

export interface Card {
  limit?: Money | null;
  statementDay?: number | null;
  paymentDay?: number | null;
  payingAccountId?: string | null;
}

/** A card today: its last statement and what of it is still to be paid. */
export interface CardBill {
  limit: Money | null;
  balance: Money;
  available: Money | null;
  /** `later` is what of the purchases until then later statements ask for, which the total is without. */
  statement: { from: string; to: string; total: Money; later: Money } | null;
  amountDue: Money | null;
  dueOn: string | null;
  payingAccountId: string | null;
}

export interface Account {
  id: string;
  version: number;
  name: string;
  kind: AccountKind;
  commodity: string;
  walletId: string;
  institution?: string | null;
  subtype?: string | null;
  number?: string | null;
  openedOn?: string | null;
  openingBalance?: Money | null;
  note?: string;
  /** Since when it is put away; null while it is in use. */
  archivedAt: string | null;
  card?: Card | null;
  positions: { commodity: string; quantity: Decimal; pending: Decimal }[];
  balance: Money;
  /** The balance without what is pending. */
  cleared?: Money;
}

export interface AccountCreate {
  name: string;
  kind: AccountKind;
  commodity: string;
  walletId?: string;
  openingBalance?: Money;
  openedOn?: string;
  institution?: string;
  number?: string;
  card?: Card;
}

export interface AccountPatch {
  name?: string;
  kind?: AccountKind;
  openingBalance?: Money | null;
  openedOn?: string | null;
  institution?: string | null;
  number?: string | null;
  card?: Card | null;
}

export interface Commodity {
  code: string;
  name: string;
  kind: string;
  scale: number;
  /** False for currencies that are no longer money. */
  current?: boolean;
  own?: boolean;
}

export interface Rate {
  from: string;
  to: string;
  day: string;
  rate: Decimal;
  source: 'TYPED' | 'IMPORTED' | 'LEARNED';
  version: number;
}

export type CategoryClass = 'INCOME' | 'EXPENSE';

export interface Category {
  id: string;
  version: number;
  name: string;
  class: CategoryClass;
  parentId?: string | null;
  priority?: Priority | null;
  colour?: string | null;
  icon?: string | null;
  /** The two that stand for "uncategorised"; nobody can rename or remove them. */
  fixed?: boolean;
  archivedAt?: string | null;
  uses?: number | null;
}

export interface Payee {
  id: string;
  version: number;
  name: string;
  note?: string | null;
  defaultCategoryId?: string | null;
  archivedAt?: string | null;
  uses?: number | null;
}

export interface Tag {
  id: string;
  version: number;
  name: string;
  archivedAt?: string | null;
  uses?: number | null;
}

/** Everything that somebody did at once. */
export interface Activity {
  /** What undo takes. */
  operationId: string;
  at: string;
  actor: { id: string; name: string | null };
  /** Such as `transaction.edited`; `undone` where it took another one back. */
  action: string;
  source: 'PERSON' | 'IMPORT' | 'BULK' | 'UNDO' | 'DEMO';
  objects: { kind: string; count: number }[];
  subject: { kind: string; id: string; name: string | null } | null;
  undoable: boolean;
  undoneBy: { operationId: string; at: string } | null;
  undoes: string | null;
}

export const TRASH_KINDS = [
  'transactions',
  'accounts',
  'wallets',
  'goals',
  'recurring',
  'alerts',
  'categories',
  'payees',
  'tags',
  'saved-views',
  'templates',
  'periods',
] as const;
export type TrashKind = (typeof TRASH_KINDS)[number];

export interface TrashItem {
  kind: TrashKind;
  id: string;
  name: string;
  version: number;
  deletedAt: string;
  operationId: string;
  /** How many transactions went along and come back with it. */
  transactions: number;
  transaction: Transaction | null;
}

/** What is in a book, for whoever is about to throw it away. */
export interface Contents {
  transactions: number;
  inTrash: number;
  accounts: number;
  categories: number;
  payees: number;
  tags: number;
  rates: number;
}

/** What the server found out about a book's numbers. */
export interface Verification {
  ok: boolean;
  checks: { id: string; ok: boolean; count: number }[];
}

export interface About {
  version: string;
  reach: 'THIS_MACHINE' | 'NETWORK';
  /** Where other devices of the network find the server. */
  addresses: string[];
}

/** Work in the background. */
export interface Run {
  id: string;
  progress?: Decimal | number;
  result?: unknown;
  status: 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';
  errorCode?: string | null;
}

export interface ProblemBody {
  type?: string;
  title?: string;
  status: number;
  detail?: string;
  code: string;
  errors?: { path: string; code: string; message: string }[];
}

type Named<T> = { [K in 'name']: string } & T;
export type CategoryInput = Named<{
  class: CategoryClass;
  parentId?: string;
  colour?: string;
  icon?: string;
}>;
