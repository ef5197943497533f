import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { AlertEvent, AlertRule, Book } from '@/shared/api/contract';
import { renderAt, testBook } from '@/shared/testing/render';
import { answering, type Received } from '@/shared/testing/server';
import { BookContext } from '@/shared/book/BookContext';
import { AlertsPage } from './AlertsPage';

const won = (amount: string) => ({ amount, commodity: 'KRW' });

const rule = {
  id: 'r1',
  version: 1,
  name: 'Running low',
  scope: 'WALLET',
  walletId: 'w1',
  categoryId: null,
  direction: 'UNDER',
  threshold: { amount: '50000', commodity: 'KRW', percent: null },
} as AlertRule;

const event = (id: string, more: Partial<AlertEvent>) =>
  ({
    ...rule,
    id,
    bookId: testBook.id,
    ruleId: rule.id,
    periodId: null,
    day: '2026-11-21',
    crossing: 1,
    figure: won('40000'),
    threshold: won('50000'),
    percent: null,
    plan: null,
    at: '2026-11-21T03:00:00Z',
    read: false,
    ...more,
  }) as AlertEvent;

/** Two crossings, the second in another book; what is read stays read. */
function serving(rules: AlertRule[] = [rule]): Received[] {
  const read = new Set<string>();
  return answering(({ method, path }) => {
    const page = (items: unknown[]) => ({ status: 200, body: { items, next: null } });
    if (method === 'POST') {
      const one = /notifications\/(.+)\/read$/.exec(path)?.[1];
      for (const id of one === undefined ? ['e1', 'e2'] : [one]) read.add(id);
      return { status: 204 };
    }
    if (path.endsWith('/me/notifications')) {
      const items = [
        event('e1', { crossing: 2, read: read.has('e1') }),
        event('e2', {
          bookId: 'book-2',
          name: 'Food',
          scope: 'BUDGET',
          direction: 'OVER',
          read: read.has('e2'),
        }),
      ];
      return { status: 200, body: { items, next: null, unread: 2 - read.size } };
    }
    if (path.endsWith('/books')) return page([testBook, { ...testBook, id: 'book-2', name: 'Shop' }]);
    if (path.endsWith('/alerts')) return page(rules);
    if (path.endsWith('/wallets'))
      return page([{ id: 'w1', name: 'Everyday', currency: 'KRW', balance: {}, version: 1 }]);
    if (path.endsWith('/explanation'))
      return {
        status: 200,
        body: { total: { byCommodity: [won('40000')], converted: won('40000'), missingRates: [] } },
      };
    return page([]);
  });
}

const as = (role: Book['role']) => (
  <BookContext value={{ ...testBook, ...(role === undefined ? {} : { role }) }}>
    <AlertsPage />
  </BookContext>
);
const marked = (received: readonly Received[]) =>
  received.filter(({ method }) => method === 'POST').map(({ path }) => path);

it('tells what crossed in sentences, and reads only what somebody ticks off', async () => {
  const received = serving();
  await renderAt('/alerts', as('OWNER'));
  expect(await screen.findByText('Everyday held ₩40,000, ₩10,000 less than ₩50,000.')).toBeVisible();
  expect(screen.getByText(/crossed 2 times by then/)).toBeVisible();
  // Of another book the names are not known here, and its places are not to be opened.
  expect(screen.getByText(/^A budget: ₩40,000 was spent/)).toBeVisible();
  expect(await screen.findByText(/in Shop/)).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Food' })).toBeNull();
  expect(await screen.findByText('Crossed')).toBeVisible();
  expect(marked(received)).toEqual([]);

  await userEvent.click(screen.getByRole('button', { name: 'Mark Food as read' }));
  await waitFor(() => expect(marked(received)).toEqual(['/api/v1/me/notifications/e2/read']));
  expect(screen.queryByRole('button', { name: 'Mark Food as read' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Mark all as read' }));
  await waitFor(() => expect(marked(received)).toHaveLength(2));
  await waitFor(() => expect(screen.queryByText('Unread')).toBeNull());
  expect(screen.queryByRole('button', { name: 'Mark all as read' })).toBeNull();
});

it('opening what crossed reads it', async () => {
  const received = serving();
  const { place } = await renderAt('/alerts', as('OWNER'));
  const news = await screen.findByRole('list', { name: 'News' });
  await userEvent.click(within(news).getByRole('link', { name: 'Running low' }));
  await waitFor(() => expect(marked(received)).toEqual(['/api/v1/me/notifications/e1/read']));
  expect(place()).toBe('/wallets/w1');
});

it('shows whoever only looks the rules and the news, and nothing to write with', async () => {
  serving();
  await renderAt('/alerts', as('VIEWER'));
  expect(await screen.findByRole('list', { name: 'What is watched' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'New alert' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'What to do with Running low' })).toBeNull();
});

it('proposes nothing to whoever only looks at a book without rules', async () => {
  serving([]);
  await renderAt('/alerts', as('VIEWER'), 'ko');
  expect(await screen.findByText('늦지 않게 알려 드려요')).toBeVisible();
  expect(screen.queryByRole('button', { name: '지갑에 돈이 얼마 남지 않았을 때' })).toBeNull();
});
