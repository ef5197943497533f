import AxeBuilder from '@axe-core/playwright';
import { type APIRequestContext, expect, type Page } from '@playwright/test';

/**
 * Whatever the browser complains about: scripts that fail, and anything the content security policy had to stop. Chromium itself
 * reports every refused request; those a story provokes are named by their status. 401 is one of every story: nobody is signed in yet.
 */
export function listening(page: Page, ...expected: number[]): string[] {
  const complaints: string[] = [];
  const provoked = new RegExp(`status of (${[401, ...expected].join('|')})`);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !provoked.test(message.text())) complaints.push(message.text());
  });
  return complaints;
}

const EVERYTHING = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } as const;
/** All that the theme decides. */
const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } as const;

/** No barrier that axe knows, once everything is there. */
export function accessible(page: Page): Promise<void> {
  return unhindered(page, EVERYTHING);
}

/** The same of one page in both themes, which are looked at one after the other without loading it again. */
export async function accessibleInBothThemes(page: Page): Promise<void> {
  await inTheme(page, 'light');
  await unhindered(page, EVERYTHING);
  await inTheme(page, 'dark');
  await unhindered(page, COLOURS);
}

/** The whole of it in the dark alone. */
export async function accessibleInTheDark(page: Page): Promise<void> {
  await inTheme(page, 'dark');
  await unhindered(page, EVERYTHING);
}

async function inTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
}

/** Runs in the page: what still moves and will come to rest. */
function moving(): number {
  return document
    .getAnimations()
    .filter(({ effect }) => effect !== null && effect.getComputedTiming().endTime !== Infinity).length;
}

async function unhindered(page: Page, what: typeof EVERYTHING | typeof COLOURS): Promise<void> {
  await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
  // What is said goes by itself: it is gone at once then, and not half seen through while it is measured.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // Colours that are still on their way would be measured in between: of a dialog that opens, of a theme that changes.
  await expect.poll(() => page.evaluate(moving)).toBe(0);
  // Nothing of ours is in frames, so the page itself is asked, without a second one beside it; and only for what is wrong.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly: { type: what.type, values: [...what.values] }, resultTypes: ['violations'] })
    .analyze();
  expect(
    violations.map(
      ({ id, nodes }) =>
        `${page.url()} ${id}: ${nodes.map((node) => `${node.target.join(' ')} — ${node.failureSummary ?? ''}`).join(' | ')}`,
    ),
  ).toEqual([]);
}

/** From now on, tells when a page is there and all that it asked for has come. */
export function arrival(page: Page): () => Promise<void> {
  const asked = new Set<unknown>();
  page.on('request', (request) => asked.add(request));
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
  return async () => {
    await expect(page.locator('h1, h2, h3').filter({ visible: true })).not.toHaveCount(0);
    await expect.poll(() => asked.size).toBe(0);
  };
}

/** What the page has just said in words, with what can be pressed there: each by its own sentence, for several may be there. */
export const said = (page: Page, text: string | RegExp) => page.getByRole('alert').filter({ hasText: text });

/** Takes back what was said to be done. */
export async function takeBack(page: Page, text: string | RegExp): Promise<void> {
  await said(page, text).last().getByRole('button', { name: 'Undo' }).click();
}

/** A person of their own for a story, signed in by the cookie, with the calls that set the scene. */
export interface Newcomer {
  book: string;
  /** What says who is asking, for a call that `call` does not make. */
  headers: Record<string, string>;
  /** Sends one call below `/api/v1/books/{book}` and answers its body. */
  call: <T>(method: string, path: string, data?: unknown) => Promise<T>;
}

export function newcomer(page: Page, currency: string): Promise<Newcomer> {
  return signedIn(page, 'register', {
    email: `story-${Date.now()}-${Math.floor(Math.random() * 1e9)}@example.org`,
    password: 'a sentence is easy to remember',
    displayName: 'Jisu',
    locale: 'en',
    zone: 'Asia/Seoul',
    currency,
  });
}

/** Somebody who looks at the demo, in their language. */
export function visitor(page: Page, locale: 'en' | 'ko'): Promise<Newcomer> {
  return signedIn(page, 'demo', { locale, zone: 'Asia/Seoul' });
}

async function signedIn(page: Page, by: 'register' | 'demo', data: object): Promise<Newcomer> {
  const request: APIRequestContext = page.request;
  // A demo is a book of two years, written at once.
  const begun = await request.post(`/api/v1/auth/${by}`, { data, timeout: 60_000 });
  expect(begun.status()).toBe(201);
  const { accessToken } = (await begun.json()) as { accessToken: string };
  const headers = { Authorization: `Bearer ${accessToken}` };
  const books = await request.get('/api/v1/books', { headers });
  const { items } = (await books.json()) as { items: { id: string }[] };
  const book = items[0]?.id ?? '';
  return {
    book,
    headers,
    call: async <T>(method: string, path: string, data?: unknown) => {
      const answer = await request.fetch(`/api/v1/books/${book}${path}`, { method, headers, data });
      const text = await answer.text();
      expect(answer.ok(), `${method} ${path}: ${text}`).toBe(true);
      return (text === '' ? undefined : JSON.parse(text)) as T;
    },
  };
}
