import { expect, type Page, test } from '@playwright/test';
import { arrival, listening, newcomer } from './browser';
import { desk, phone, rows } from './household';
import { imported } from './statement';

const ROWS = 460;

/** Names to choose from come whole, up to as many as one may look through; so do the points of a line that is drawn. */
const WHOLE =
  /\/(accounts|wallets|categories|payees|tags|commodities|saved-views|templates|import-profiles|outline|balances)$/;
const MOST = 500;
/** Rows that are shown come by the page. */
const PAGE = 100;

/** Every list in an answer, however deep, by its length. */
function lengths(answer: unknown): number[] {
  if (Array.isArray(answer)) return [answer.length, ...answer.flatMap((each) => lengths(each))];
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.values(answer).flatMap((each) => lengths(each));
}

/** Listens to what the page is answered: the longest list of each address. */
function answers(page: Page): { longest: () => Promise<Map<string, number>> } {
  const heard: Promise<[string, number]>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.startsWith('/api/') || !(response.headers()['content-type'] ?? '').includes('json')) return;
    heard.push(
      response.json().then(
        (answer: unknown): [string, number] => [pathname, Math.max(0, ...lengths(answer))],
        // The page was left before the answer was there.
        (): [string, number] => [pathname, 0],
      ),
    );
  });
  return {
    longest: async () => {
      const most = new Map<string, number>();
      for (const [path, count] of await Promise.all(heard))
        most.set(path, Math.max(count, most.get(path) ?? 0));
      return most;
    },
  };
}

for (const [size, viewport] of Object.entries({ desk, phone }))
  test(`no answer holds more than the page shows, however much the book holds, on a ${size}`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize(viewport);
    const complaints = listening(page);
    const person = await newcomer(page, 'EUR');
    const { id } = await person.call<{ id: string }>('POST', '/accounts', {
      name: 'Long',
      kind: 'CHECKING',
      commodity: 'EUR',
    });
    const lines = Array.from({ length: ROWS }, (_, count) => {
      const day = new Date(Date.UTC(2026, 0, 1 + Math.floor(count / 3))).toISOString().slice(0, 10);
      return `${day},Shop ${count % 120},-${(count % 97) + 1}.50`;
    });
    await imported(page, person, id, ['Date,Payee,Amount', ...lines].join('\n'));
    const { longest } = answers(page);
    const there = arrival(page);
    const main = page.getByRole('main');

    await page.goto('/dashboard');
    await expect(main.getByRole('heading', { level: 2 }).first()).toBeVisible();
    for (const list of ['/transactions', `/accounts/${id}`, `/transactions?account=${id}`]) {
      await page.goto(list);
      await expect(rows(page).first()).toBeVisible();
      await there();
    }
    for (const path of ['/accounts', '/activity', '/trash', '/import', '/settings?section=payees']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await there();
    }
    for (const [path, count] of await longest()) {
      expect(count, path).toBeLessThanOrEqual(WHOLE.test(path) ? MOST : PAGE);
    }
    expect(complaints).toEqual([]);
  });
