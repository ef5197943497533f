/**
 * The contract of the server as far as we use it, written by hand because our decimals are exact; `contract.check.ts` breaks the build
 * where docs/api/openapi.json says otherwise. The only file that knows the shapes; everything else imports from here.
 */
import type { Decimal, Money } from '@/shared/money/decimal';
import type { FlowState, HistoryEntry, Transaction, TransactionPaths } from './transactionContract';
import type { Get, Order, Page, Send } from './wire';

export type { Page } from './wire';
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
  statement: { from: string; to: string; total: Money } | null;
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
  'categories',
  'payees',
  'tags',
  'saved-views',
  'templates',
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

export const DASHBOARD_CARDS = ['NET_WORTH', 'MONTH', 'CATEGORIES', 'MONTHS', 'RECENT', 'ACCOUNTS'] as const;
export type DashboardCard = (typeof DASHBOARD_CARDS)[number];

/** Where a card stands on a wide screen, and whether it is there at all. */
export interface CardPlace {
  card: DashboardCard;
  column: 'LEFT' | 'RIGHT';
  shown: boolean;
}

/** One person's own order of one book's dashboard. */
export interface Arrangement {
  cards: CardPlace[];
  version: number;
}

export interface Dashboard {
  arrangement: Arrangement;
  date: string;
  netWorth: Total;
  /** Since the month began. */
  netWorthChange: Total;
  income: Total;
  expense: Total;
  byCategory: {
    categoryId: string;
    name: string;
    colour: string | null;
    uncategorised: boolean;
    total: Total;
  }[];
  months: { month: string; in: Total; out: Total }[];
  accounts: DashboardAccount[];
  wallets: { id: string; name: string; total: Total }[];
  recent: Transaction[];
}

export type Figure =
  'NET_WORTH' | 'NET_WORTH_CHANGE' | 'INCOME' | 'EXPENSE' | 'LEFT' | 'CATEGORY' | 'ACCOUNT' | 'WALLET';

/** One number of the dashboard. */
export interface Question {
  figure: Figure;
  date: string;
  /** `2026-11`, for the numbers of a month. */
  month?: string;
  category?: string;
  account?: string;
  wallet?: string;
}

/** The rows, rates and rules that made a number. */
export interface Explanation {
  figure: Figure;
  /** The day whose rates count. */
  date: string;
  period: { from: string; to: string } | null;
  total: Total;
  parts: { amount: Money; converted: Money | null; rate: UsedRate | null }[];
  /** They add up to the number. */
  items: ExplanationItem[];
  rows: { count: number; sum: Money[]; filter: ExplanationFilter } | null;
  rules: (
    | 'TRANSFERS_APART'
    | 'REFUNDS_REDUCE'
    | 'CALENDAR_MONTH'
    | 'WHOLE_MONTH'
    | 'LATER_APART'
    | 'PENDING_INCLUDED'
    | 'ARCHIVED_INCLUDED'
    | 'TRASH_APART'
    | 'BELOW_INCLUDED'
    | 'OTHERS_APART'
    | 'LATEST_RATE'
    | 'NO_RATE_APART'
  )[];
}

export interface ExplanationItem {
  kind:
    | 'ACCOUNT'
    | 'CATEGORY'
    | 'ITSELF'
    | 'INCOME'
    | 'EXPENSE'
    | 'CORRECTIONS'
    | 'RATES'
    | 'BEFORE'
    | 'IN'
    | 'OUT'
    | 'ROUNDING';
  id: string | null;
  name: string | null;
  total: Total;
  filter: ExplanationFilter | null;
}

/** As the list of transactions takes it. */
export interface ExplanationFilter {
  from: string;
  to: string;
  category: string | null;
  account: string | null;
}

export interface UsedRate {
  value: Decimal;
  day: string;
  /** One rate, or two of which the first leads to the second. */
  given: {
    from: string;
    to: string;
    day: string;
    rate: Decimal;
    source: 'PUBLISHED' | 'LEARNED' | 'IMPORTED' | 'TYPED';
  }[];
}

/** The parts of a book that have a trend; exactly one is asked for. */
export type TrendSubject = Partial<Record<'wallet' | 'account' | 'category' | 'payee' | 'tag', string>>;

/** In and out of one part of a book, month by month. */
export interface Trend {
  from: string;
  to: string;
  in: Total;
  out: Total;
  months: Dashboard['months'];
  inByCategory: Dashboard['byCategory'];
  outByCategory: Dashboard['byCategory'];
  /** Null where the server does not ask for them: of wallets and payees. */
  inByPayee: TrendPayee[] | null;
  outByPayee: TrendPayee[] | null;
}

export interface TrendPayee {
  payeeId: string | null;
  name: string | null;
  total: Total;
}

/** How a balance went: it stays the same from one point to the next. */
export interface BalanceLine {
  from: string;
  to: string;
  step: 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';
  opening: Money;
  points: { day: string; balance: Money }[];
}

/** A statement that agreed. */
export interface Reconciliation {
  id: string;
  statementDate: string;
  statementBalance: Money;
  transactions: number;
  createdAt: string;
}

/** What earlier statements confirmed of an account, and the rows that none has. */
export interface Unconfirmed {
  confirmed: Money;
  rows: UnconfirmedRow[];
  more: boolean;
}

export interface UnconfirmedRow {
  transaction: Transaction;
  amount: Money;
  state: FlowState;
}

/** An account as of the dashboard's day. */
export interface DashboardAccount {
  id: string;
  name: string;
  kind: Account['kind'];
  walletId: string;
  balance: Money;
  positions: Money[] | null;
  pending: Money;
  archived: boolean;
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

type GetHistory = Get<
  Page<HistoryEntry<Record<string, unknown>>>,
  'bookId' | 'id',
  { limit?: number; after?: string }
>;
type Named<T> = { [K in 'name']: string } & T;
export type CategoryInput = Named<{
  class: CategoryClass;
  parentId?: string;
  colour?: string;
  icon?: string;
}>;

export interface paths extends TransactionPaths {
  '/api/v1/auth/register': {
    post: Send<
      {
        email: string;
        password: string;
        displayName?: string;
        locale?: string;
        zone?: string;
        currency?: string;
      },
      Session
    >;
  };
  '/api/v1/auth/login': { post: Send<{ email: string; password: string }, Session> };
  '/api/v1/auth/refresh': { post: Order<Session> };
  '/api/v1/auth/logout': { post: Order<undefined> };
  '/api/v1/auth/demo': { post: Send<{ locale?: string; zone?: string }, Session> };
  '/api/v1/me': {
    get: Get<User>;
    patch: Send<{ displayName?: string; locale?: string; zone?: string }, User>;
  };
  '/api/v1/me/password': { post: Send<{ current: string; next: string }, undefined> };
  '/api/v1/me/keep-demo': { post: Send<{ email: string; password: string; name: string }, User> };
  '/api/v1/books/{bookId}/clear-demo': { post: Order<{ bookId: string }, 'bookId'> };
  '/api/v1/books': {
    get: Get<Page<Book>>;
    post: Send<{ name: string; currency: string; zone: string }, Book>;
  };
  '/api/v1/about': { get: Get<About> };
  '/api/v1/books/{bookId}/contents': { get: Get<Contents, 'bookId'> };
  '/api/v1/books/{bookId}/clear': { post: Send<{ name: string }, { bookId: string }, 'bookId'> };
  '/api/v1/books/{bookId}/verify': { post: Order<Run, 'bookId'> };
  '/api/v1/books/{bookId}': {
    get: Get<Book, 'bookId'>;
    delete: Send<{ name: string }, undefined, 'bookId'>;
    patch: Send<BookPatch, Book, 'bookId'>;
  };
  '/api/v1/books/{bookId}/category-set': {
    get: Get<CategorySets, 'bookId', { locale?: string }>;
    put: Send<{ set: CategorySet; locale?: string }, CategorySets, 'bookId'>;
  };
  '/api/v1/books/{bookId}/dashboard': { get: Get<Dashboard, 'bookId', { date?: string }> };
  '/api/v1/books/{bookId}/dashboard/arrangement': {
    put: Send<{ cards: CardPlace[] }, Arrangement, 'bookId'>;
  };
  '/api/v1/books/{bookId}/dashboard/explanation': { get: Get<Explanation, 'bookId', Question> };
  '/api/v1/books/{bookId}/trends': {
    get: Get<Trend, 'bookId', TrendSubject & { months?: number; date?: string }>;
  };
  '/api/v1/books/{bookId}/wallets': {
    get: Get<Page<Wallet>, 'bookId', { after?: string; limit?: number }>;
    post: Send<{ name: string; currency: string; description?: string }, Wallet, 'bookId'>;
  };
  '/api/v1/books/{bookId}/wallets/{id}': {
    patch: Send<{ name?: string; currency?: string; description?: string | null }, Wallet, 'bookId' | 'id'>;
    delete: Order<undefined, 'bookId' | 'id'>;
  };
  '/api/v1/books/{bookId}/commodities': {
    get: Get<Page<Commodity>, 'bookId', { after?: string; limit?: number; q?: string }>;
  };
  '/api/v1/books/{bookId}/rates': {
    get: Get<Page<Rate>, 'bookId', { limit?: number; after?: string }>;
    post: Send<{ from: string; to: string; day: string; rate: Decimal }, Rate, 'bookId'>;
  };
  '/api/v1/books/{bookId}/accounts': {
    get: Get<
      Page<Account>,
      'bookId',
      {
        q?: string;
        walletId?: string;
        kind?: AccountKind;
        archived?: boolean;
        after?: string;
        limit?: number;
      }
    >;
    post: Send<AccountCreate, Account, 'bookId'>;
  };
  '/api/v1/books/{bookId}/accounts/{id}': {
    get: Get<Account, 'bookId' | 'id'>;
    patch: Send<AccountPatch, Account, 'bookId' | 'id'>;
    delete: Order<undefined, 'bookId' | 'id', { with?: 'transactions' }>;
  };
  '/api/v1/books/{bookId}/accounts/{id}/archive': { post: Order<Account, 'bookId' | 'id'> };
  '/api/v1/books/{bookId}/accounts/{id}/unarchive': { post: Order<Account, 'bookId' | 'id'> };
  '/api/v1/books/{bookId}/accounts/{id}/move': { post: Send<{ walletId: string }, Account, 'bookId' | 'id'> };
  '/api/v1/books/{bookId}/accounts/{id}/balance': {
    post: Send<{ date: string; balance: Money }, { transaction: Transaction | null }, 'bookId' | 'id'>;
  };
  '/api/v1/books/{bookId}/categories': {
    get: Get<Page<Category>, 'bookId', { after?: string; limit?: number; uses?: boolean }>;
    post: Send<CategoryInput, Category, 'bookId'>;
  };
  '/api/v1/books/{bookId}/categories/{id}/merge': { post: Send<{ into: string }, Category, 'bookId' | 'id'> };
  '/api/v1/books/{bookId}/categories/{id}/move': {
    post: Send<{ parentId: string | null; before: string | null }, Category, 'bookId' | 'id'>;
  };
  '/api/v1/books/{bookId}/categories/{id}': {
    patch: Send<
      { name?: string; parentId?: string | null; colour?: string | null; icon?: string | null },
      Category,
      'bookId' | 'id'
    >;
    delete: Order<undefined, 'bookId' | 'id'>;
  };
  '/api/v1/books/{bookId}/accounts/{id}/history': {
    get: GetHistory;
  };
  '/api/v1/books/{bookId}/wallets/{id}/history': {
    get: GetHistory;
  };
  '/api/v1/books/{bookId}/categories/{id}/history': {
    get: GetHistory;
  };
  '/api/v1/books/{bookId}/payees/{id}/history': {
    get: GetHistory;
  };
  '/api/v1/books/{bookId}/tags/{id}/history': {
    get: GetHistory;
  };
  '/api/v1/books/{bookId}/categories/{id}/archive': { post: Order<Category, 'bookId' | 'id'> };
  '/api/v1/books/{bookId}/categories/{id}/unarchive': { post: Order<Category, 'bookId' | 'id'> };
  '/api/v1/books/{bookId}/payees': {
    get: Get<Page<Payee>, 'bookId', { after?: string; limit?: number; q?: string; uses?: boolean }>;
    post: Send<{ name: string; note?: string }, Payee, 'bookId'>;
  };
  '/api/v1/books/{bookId}/payees/{id}/merge': { post: Send<{ into: string }, Payee, 'bookId' | 'id'> };
  '/api/v1/books/{bookId}/payees/{id}/archive': { post: Order<Payee, 'bookId' | 'id'> };
  '/api/v1/books/{bookId}/payees/{id}/unarchive': { post: Order<Payee, 'bookId' | 'id'> };
  '/api/v1/books/{bookId}/payees/{id}': {
    patch: Send<
      { name?: string; note?: string | null; defaultCategoryId?: string | null },
      Payee,
      'bookId' | 'id'
    >;
    delete: Order<undefined, 'bookId' | 'id'>;
  };
  '/api/v1/books/{bookId}/tags': {
    get: Get<Page<Tag>, 'bookId', { after?: string; limit?: number; uses?: boolean }>;
    post: Send<{ name: string }, Tag, 'bookId'>;
  };
  '/api/v1/books/{bookId}/tags/{id}/merge': { post: Send<{ into: string }, Tag, 'bookId' | 'id'> };
  '/api/v1/books/{bookId}/tags/{id}/archive': { post: Order<Tag, 'bookId' | 'id'> };
  '/api/v1/books/{bookId}/tags/{id}/unarchive': { post: Order<Tag, 'bookId' | 'id'> };
  '/api/v1/books/{bookId}/tags/{id}': {
    patch: Send<{ name?: string }, Tag, 'bookId' | 'id'>;
    delete: Order<undefined, 'bookId' | 'id'>;
  };
  '/api/v1/books/{bookId}/activity': {
    get: Get<Page<Activity>, 'bookId', { limit?: number; after?: string }>;
  };
  '/api/v1/books/{bookId}/trash': {
    get: Get<Page<TrashItem>, 'bookId', { kind?: TrashKind; limit?: number; after?: string }>;
  };
  '/api/v1/books/{bookId}/trash/{kind}/{id}/restore': { post: Order<unknown, 'bookId' | 'kind' | 'id'> };
  '/api/v1/books/{bookId}/trash/{kind}/{id}': { delete: Order<undefined, 'bookId' | 'kind' | 'id'> };
  '/api/v1/books/{bookId}/accounts/reorder': {
    post: Send<{ ids: string[] }, { items: Account[] }, 'bookId'>;
  };
  '/api/v1/books/{bookId}/accounts/{id}/number': { get: Get<{ number: string }, 'bookId' | 'id'> };
  '/api/v1/books/{bookId}/accounts/{id}/balances': {
    get: Get<BalanceLine, 'bookId' | 'id', { from?: string; to?: string }>;
  };
  '/api/v1/books/{bookId}/accounts/{id}/unconfirmed': {
    get: Get<Unconfirmed, 'bookId' | 'id', { until: string }>;
  };
  '/api/v1/books/{bookId}/accounts/{id}/reconciliations': {
    get: Get<Page<Reconciliation>, 'bookId' | 'id', { limit?: number; after?: string }>;
    post: Send<
      { statementDate: string; statementBalance: Money; rows: string[]; adjust?: boolean },
      Reconciliation,
      'bookId' | 'id'
    >;
  };
  '/api/v1/books/{bookId}/accounts/{id}/card': { get: Get<CardBill, 'bookId' | 'id'> };
  '/api/v1/books/{bookId}/accounts/{id}/card/pay': {
    post: Send<{ amount: Money; date: string; from: string }, Transaction, 'bookId' | 'id'>;
  };
  '/api/v1/books/{bookId}/rates/{from}/{to}/{day}': {
    delete: Order<undefined, 'bookId' | 'from' | 'to' | 'day'>;
  };
  '/api/v1/books/{bookId}/undo': { post: Send<{ operationId: string }, Run | undefined, 'bookId'> };
  '/api/v1/books/{bookId}/runs/{runId}': { get: Get<Run, 'bookId' | 'runId'> };
}
