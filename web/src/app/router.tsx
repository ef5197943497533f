import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { TRASH_KINDS, type TrashKind } from '@/shared/api/contract';
import { session } from '@/shared/api/session';
import { accountSearch, statementSearch, trendSearch } from '@/shared/search/account';
import { allowanceSearch } from '@/shared/search/allowance';
import { forecastSearch } from '@/shared/search/forecast';
import { budgetSearch } from '@/shared/search/budget';
import { transactionSearch } from '@/shared/search/transactions';
import { isStartStep, type StartStep } from '@/shared/search/start';
import { isDay } from '@/shared/dates/format';
import { withTexts } from '@/shared/i18n';
import { isSettingsSection, type SettingsSection } from '@/shared/search/settings';
import { BrokenRoom } from './BrokenRoom';
import { Frame } from './Frame';
import { NotHere } from './NotHere';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotHere, errorComponent: BrokenRoom });

async function signedIn(): Promise<boolean> {
  if (session.state().kind === 'UNKNOWN') await session.refresh();
  return session.state().kind === 'SIGNED_IN';
}

/** Only paths of our own: a foreign address here would be an open door. */
const nextOf = (search: Record<string, unknown>): { next?: string } =>
  typeof search.next === 'string' && /^\/(?![/\\])/.test(search.next) ? { next: search.next } : {};

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { next?: string; mode?: 'register' } => ({
    ...nextOf(search),
    ...(search.mode === 'register' ? { mode: 'register' as const } : {}),
  }),
  beforeLoad: async ({ search }) => {
    if (await signedIn().catch(() => false)) throw redirect({ href: search.next ?? '/dashboard' });
  },
  component: lazyRouteComponent(() => import('@/features/signin/SignInPage'), 'SignInPage'),
});

const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  beforeLoad: async ({ location }) => {
    const inside = await signedIn().catch(async (problem: unknown) => {
      // The server is away. Whoever was here last goes on typing; for anybody else there is nothing.
      const { keptNames } = await import('@/shared/offline/names');
      if ((await keptNames()) === null) throw problem;
      throw redirect({ to: '/offline', search: { next: location.href } });
    });
    if (!inside) throw redirect({ to: '/sign-in', search: { next: location.href } });
  },
  component: Frame,
  errorComponent: BrokenRoom,
});

const offline = createRoute({
  getParentRoute: () => root,
  path: '/offline',
  validateSearch: (search): { next?: string } => nextOf(search),
  component: lazyRouteComponent(() => import('@/features/transactions/OfflinePage'), 'OfflinePage'),
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/dashboard', replace: true });
  },
});

const dashboard = createRoute({
  getParentRoute: () => frame,
  path: '/dashboard',
  component: lazyRouteComponent(() => import('@/features/dashboard/DashboardPage'), 'DashboardPage'),
});

const transactions = createRoute({
  getParentRoute: () => frame,
  path: '/transactions',
  validateSearch: transactionSearch,
  component: lazyRouteComponent(() => import('@/features/transactions/TransactionsPage'), 'TransactionsPage'),
});

const accounts = createRoute({
  getParentRoute: () => frame,
  path: '/accounts',
  validateSearch: (search): { archived?: true; new?: true; edit?: string } => ({
    ...(search.archived === true ? { archived: true as const } : {}),
    ...(search.new === true ? { new: true as const } : {}),
    ...(typeof search.edit === 'string' ? { edit: search.edit } : {}),
  }),
  component: lazyRouteComponent(
    withTexts(() => import('@/features/accounts/AccountsPage'), 'accounts'),
    'AccountsPage',
  ),
});

const account = createRoute({
  getParentRoute: () => frame,
  path: '/accounts/$accountId',
  validateSearch: accountSearch,
  component: lazyRouteComponent(
    withTexts(() => import('./AccountRoom'), 'accounts'),
    'AccountRoom',
  ),
});

const reconcile = createRoute({
  getParentRoute: () => frame,
  path: '/accounts/$accountId/reconcile',
  validateSearch: statementSearch,
  component: lazyRouteComponent(
    withTexts(() => import('@/features/accounts/ReconcilePage'), 'accounts'),
    'ReconcilePage',
  ),
});

const wallet = createRoute({
  getParentRoute: () => frame,
  path: '/wallets/$walletId',
  validateSearch: trendSearch,
  component: lazyRouteComponent(
    withTexts(() => import('@/features/accounts/WalletPage'), 'accounts', 'trends'),
    'WalletPage',
  ),
});

const budget = createRoute({
  getParentRoute: () => frame,
  path: '/budget',
  validateSearch: budgetSearch,
  component: lazyRouteComponent(
    withTexts(() => import('@/features/budget/BudgetPage'), 'budget'),
    'BudgetPage',
  ),
});

const upcoming = createRoute({
  getParentRoute: () => frame,
  path: '/upcoming',
  validateSearch: (search): { month?: string } =>
    typeof search.month === 'string' && isDay(`${search.month}-01`) ? { month: search.month } : {},
  component: lazyRouteComponent(
    withTexts(() => import('@/features/recurring/UpcomingPage'), 'recurring', 'forecast'),
    'UpcomingPage',
  ),
});

const recurring = createRoute({
  getParentRoute: () => frame,
  path: '/recurring',
  validateSearch: (search): { new?: true; from?: string } => ({
    ...(search.new === true ? { new: true as const } : {}),
    ...(typeof search.from === 'string' && /^[0-9a-f-]{36}$/i.test(search.from) ? { from: search.from } : {}),
  }),
  component: lazyRouteComponent(
    withTexts(() => import('@/features/recurring/RecurringPage'), 'recurring'),
    'RecurringPage',
  ),
});

const allowance = createRoute({
  getParentRoute: () => frame,
  path: '/allowance',
  validateSearch: allowanceSearch,
  component: lazyRouteComponent(
    withTexts(() => import('@/features/allowance/AllowancePage'), 'allowance'),
    'AllowancePage',
  ),
});

const forecast = createRoute({
  getParentRoute: () => frame,
  path: '/forecast',
  validateSearch: forecastSearch,
  component: lazyRouteComponent(
    withTexts(() => import('@/features/forecast/ForecastPage'), 'forecast'),
    'ForecastPage',
  ),
});

const goals = createRoute({
  getParentRoute: () => frame,
  path: '/goals',
  validateSearch: (search): { new?: true } => (search.new === true ? { new: true as const } : {}),
  component: lazyRouteComponent(
    withTexts(() => import('@/features/goals/GoalsPage'), 'goals'),
    'GoalsPage',
  ),
});

const owed = createRoute({
  getParentRoute: () => frame,
  path: '/owed',
  validateSearch: (search): { settled?: true } => (search.settled === true ? { settled: true as const } : {}),
  component: lazyRouteComponent(
    withTexts(() => import('@/features/owed/OwedPage'), 'owed'),
    'OwedPage',
  ),
});

const alerts = createRoute({
  getParentRoute: () => frame,
  path: '/alerts',
  validateSearch: (search): { new?: true } => (search.new === true ? { new: true as const } : {}),
  component: lazyRouteComponent(
    withTexts(() => import('@/features/alerts/AlertsPage'), 'alerts'),
    'AlertsPage',
  ),
});

const namePages = withTexts(() => import('@/features/names/NamePages'), 'accounts', 'trends');

const category = createRoute({
  getParentRoute: () => frame,
  path: '/categories/$nameId',
  validateSearch: trendSearch,
  component: lazyRouteComponent(namePages, 'CategoryPage'),
});

const payee = createRoute({
  getParentRoute: () => frame,
  path: '/payees/$nameId',
  validateSearch: trendSearch,
  component: lazyRouteComponent(namePages, 'PayeePage'),
});

const tag = createRoute({
  getParentRoute: () => frame,
  path: '/tags/$nameId',
  validateSearch: trendSearch,
  component: lazyRouteComponent(namePages, 'TagPage'),
});

const imports = createRoute({
  getParentRoute: () => frame,
  path: '/import',
  validateSearch: (search): { run?: string } =>
    typeof search.run === 'string' && /^[0-9a-f-]{36}$/i.test(search.run) ? { run: search.run } : {},
  component: lazyRouteComponent(
    withTexts(() => import('@/features/imports/ImportsPage'), 'imports', 'settings'),
    'ImportsPage',
  ),
});

const trash = createRoute({
  getParentRoute: () => frame,
  path: '/trash',
  validateSearch: (search): { kind?: TrashKind } => {
    const kind = TRASH_KINDS.find((each) => each === search.kind);
    return kind === undefined ? {} : { kind };
  },
  component: lazyRouteComponent(
    withTexts(() => import('@/features/trash/TrashPage'), 'trash'),
    'TrashPage',
  ),
});

const activity = createRoute({
  getParentRoute: () => frame,
  path: '/activity',
  component: lazyRouteComponent(
    withTexts(() => import('@/features/activity/ActivityPage'), 'activity'),
    'ActivityPage',
  ),
});

const settings = createRoute({
  getParentRoute: () => frame,
  path: '/settings',
  validateSearch: (search): { section?: SettingsSection } =>
    isSettingsSection(search.section) ? { section: search.section } : {},
  component: lazyRouteComponent(
    withTexts(() => import('@/features/settings/SettingsPage'), 'settings', 'accounts'),
    'SettingsPage',
  ),
});

const start = createRoute({
  getParentRoute: () => frame,
  path: '/start',
  validateSearch: (search): { step?: StartStep } => (isStartStep(search.step) ? { step: search.step } : {}),
  component: lazyRouteComponent(
    withTexts(() => import('@/features/start/StartPage'), 'start', 'accounts'),
    'StartPage',
  ),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    signIn,
    offline,
    frame.addChildren([
      dashboard,
      transactions,
      accounts,
      account,
      reconcile,
      wallet,
      budget,
      upcoming,
      recurring,
      allowance,
      forecast,
      owed,
      goals,
      alerts,
      category,
      payee,
      tag,
      imports,
      activity,
      trash,
      settings,
      start,
    ]),
  ]),
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
