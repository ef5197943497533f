import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { render } from '@testing-library/react';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import type { Book } from '@/shared/api/contract';
import { BookContext } from '@/shared/book/BookContext';
import { changeLanguage, type Language, loadTexts, ROOM_TEXTS, startI18n } from '@/shared/i18n';
import { theme } from '@/shared/theme/theme';

export const testBook: Book = {
  id: 'book-1',
  version: 3,
  name: 'Home',
  currency: 'KRW',
  zone: 'Asia/Seoul',
  weekStart: 'MONDAY',
  payday: null,
  guide: 'DONE',
  role: 'OWNER',
};

export interface Rendered {
  /** Where the page has gone: path and search. */
  place: () => string;
}

/** Draws one page the way the app does, at an address, with the real texts of a language. */
export async function renderAt(path: string, page: ReactNode, language: Language = 'en'): Promise<Rendered> {
  if (i18next.isInitialized) await changeLanguage(language);
  else await startI18n(language);
  await loadTexts(...ROOM_TEXTS);
  const root = createRootRoute({ component: Outlet });
  // The pages ask for their search by route id, so the frame is here under its own name.
  const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Outlet });
  const at = (parent: typeof root | typeof frame, route: string, component: () => ReactNode) =>
    createRoute({ getParentRoute: () => parent as typeof root, path: route, component });
  const shown = path.split('?')[0] ?? '';
  const isShown = (route: string) => new RegExp(`^${route.replaceAll(/\$\w+/g, '[^/]+')}$`).test(shown);
  const draw = (route: string) => () => (isShown(route) ? page : null);
  const inside = [
    '/dashboard',
    '/transactions',
    '/accounts',
    '/accounts/$accountId',
    '/accounts/$accountId/reconcile',
    '/wallets/$walletId',
    '/budget',
    '/upcoming',
    '/recurring',
    '/owed',
    '/goals',
    '/allowance',
    '/forecast',
    '/alerts',
    '/import',
    '/activity',
    '/trash',
    '/settings',
    '/start',
  ].map((route) => at(frame, route, draw(route)));
  const router = createRouter({
    routeTree: root.addChildren([at(root, '/sign-in', draw('/sign-in')), frame.addChildren(inside)]),
    history: createMemoryHistory({ initialEntries: [path] }),
  });
  await router.load();
  render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <BookContext value={testBook}>
          <RouterProvider router={router as never} />
        </BookContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { place: () => router.state.location.href };
}
