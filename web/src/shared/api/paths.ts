/** The calls of the contract: what each path takes and answers. */
import type { Decimal, Money } from '@/shared/money/decimal';
import type {
  About,
  Account,
  AccountCreate,
  AccountKind,
  AccountPatch,
  Activity,
  Book,
  BookPatch,
  CardBill,
  Category,
  CategoryInput,
  CategorySet,
  CategorySets,
  Commodity,
  Contents,
  Payee,
  Rate,
  Run,
  Session,
  Tag,
  TrashItem,
  TrashKind,
  User,
  Wallet,
} from './contract';
import type {
  Arrangement,
  BalanceLine,
  CardPlace,
  Dashboard,
  Explanation,
  Question,
  Reconciliation,
  Trend,
  TrendSubject,
  Unconfirmed,
} from './figuresContract';
import type { PlanningPaths } from './planningContract';
import type { GoalPaths } from './goalContract';
import type { InstallmentPaths } from './installmentContract';
import type { OwedPaths } from './owedContract';
import type { RecurringPaths } from './recurringContract';
import type { AllowancePaths } from './allowanceContract';
import type { AlertPaths } from './alertContract';
import type { ForecastPaths } from './forecastContract';
import type { HistoryEntry, Transaction, TransactionPaths } from './transactionContract';
import type { Get, Order, Page, Send } from './wire';

type GetHistory = Get<
  Page<HistoryEntry<Record<string, unknown>>>,
  'bookId' | 'id',
  { limit?: number; after?: string }
>;

export interface paths
  extends
    TransactionPaths,
    PlanningPaths,
    GoalPaths,
    InstallmentPaths,
    OwedPaths,
    RecurringPaths,
    AllowancePaths,
    ForecastPaths,
    AlertPaths {
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
  '/api/v1/books/{bookId}/wallets/reorder': {
    post: Send<{ ids: string[] }, { items: Wallet[] }, 'bookId'>;
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
