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
import { transactionSearch } from '@/shared/search/transactions';
import { isSettingsSection, type SettingsSection } from '@/shared/search/settings';
import { BrokenRoom } from './BrokenRoom';
import { Frame } from './Frame';
import { NotHere } from './NotHere';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotHere, errorComponent: BrokenRoom });

async function signedIn(): Promise<boolean> {
  if (session.state().kind === 'UNKNOWN') await session.refresh();
  return session.state().kind === 'SIGNED_IN';
}

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { next?: string; mode?: 'register' } => ({
    // Only paths of our own: a foreign address here would be an open door.
    ...(typeof search.next === 'string' && /^\/(?![/\\])/.test(search.next) ? { next: search.next } : {}),
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
    if (!(await signedIn())) throw redirect({ to: '/sign-in', search: { next: location.href } });
  },
  component: Frame,
  errorComponent: BrokenRoom,
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
  component: lazyRouteComponent(() => import('@/features/accounts/AccountsPage'), 'AccountsPage'),
});

const imports = createRoute({
  getParentRoute: () => frame,
  path: '/import',
  validateSearch: (search): { run?: string } =>
    typeof search.run === 'string' && /^[0-9a-f-]{36}$/i.test(search.run) ? { run: search.run } : {},
  component: lazyRouteComponent(() => import('@/features/imports/ImportsPage'), 'ImportsPage'),
});

const trash = createRoute({
  getParentRoute: () => frame,
  path: '/trash',
  validateSearch: (search): { kind?: TrashKind } => {
    const kind = TRASH_KINDS.find((each) => each === search.kind);
    return kind === undefined ? {} : { kind };
  },
  component: lazyRouteComponent(() => import('@/features/trash/TrashPage'), 'TrashPage'),
});

const activity = createRoute({
  getParentRoute: () => frame,
  path: '/activity',
  component: lazyRouteComponent(() => import('@/features/activity/ActivityPage'), 'ActivityPage'),
});

const settings = createRoute({
  getParentRoute: () => frame,
  path: '/settings',
  validateSearch: (search): { section?: SettingsSection } =>
    isSettingsSection(search.section) ? { section: search.section } : {},
  component: lazyRouteComponent(() => import('@/features/settings/SettingsPage'), 'SettingsPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    signIn,
    frame.addChildren([dashboard, transactions, accounts, imports, activity, trash, settings]),
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
