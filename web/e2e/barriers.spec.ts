import { type Cookie, expect, type Page, test } from '@playwright/test';
import {
  accessible,
  accessibleInBothThemes,
  accessibleInTheDark,
  arrival,
  listening,
  type Newcomer,
  visitor,
} from './browser';
import { desk, phone, rows } from './household';
import { INSIDE, NOWHERE, OUTSIDE } from './places';
import { csv, looked } from './statement';
import { type Language, words } from './words';

const LANGUAGES: readonly Language[] = ['en', 'ko'];
const STATEMENT = [
  'Date,Description,Amount,Balance',
  '2026-11-02,Market,-10000,90000',
  '2026-11-03,Cafe Onion,-4500,85500',
  '2026-02-30,Nobody,-1,0',
].join('\n');
const statement = csv('bank.csv', STATEMENT);
const scan = csv('scan.csv', '%PDF-1.7');

/** Speaks a language from the first page on, and tells when all that was asked for is there. */
async function prepared(page: Page, language: Language): Promise<() => Promise<void>> {
  const there = arrival(page);
  await page.addInitScript((spoken) => localStorage.setItem('sallim.language', spoken), language);
  return async () => {
    await there();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
  };
}

interface Listed {
  items: { id: string; name: string; kind?: string; version: number }[];
}

/** The demo book with something in its trash and a file that is being looked through: the places of `places.ts` by their words. */
async function placesOf(page: Page, person: Newcomer): Promise<(path: string) => string> {
  const { call } = person;
  const first = async (kind: string) => (await call<Listed>('GET', `/${kind}`)).items[0];
  const { items: accounts } = await call<Listed>('GET', '/accounts');
  const account = accounts.find(({ kind }) => kind === 'CHECKING')?.id ?? '';
  const spare = await call<{ id: string; version: number }>('POST', '/tags', { name: 'Spare' });
  const thrown = await page.request.delete(`/api/v1/books/${person.book}/tags/${spare.id}`, {
    headers: { ...person.headers, 'If-Match': `"${spare.version}"` },
  });
  expect(thrown.ok(), await thrown.text()).toBe(true);
  const names: Record<string, string> = {
    account,
    card: accounts.find(({ kind }) => kind === 'CREDIT_CARD')?.id ?? '',
    savings: accounts.find(({ kind }) => kind === 'SAVINGS')?.id ?? '',
    wallet: (await first('wallets'))?.id ?? '',
    category: (await first('categories'))?.id ?? '',
    payee: (await first('payees'))?.id ?? '',
    tag: (await first('tags'))?.id ?? '',
    run: await looked(page, person, account, STATEMENT),
    today: new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul' }).format(new Date()),
    nobody: '00000000-0000-7000-8000-000000000000',
  };
  return (path) =>
    path.replaceAll(/:([a-z]+)/g, (_, word: string) => {
      const name = names[word] ?? '';
      expect(name, `the demo has no ${word}`).not.toBe('');
      return name;
    });
}

/** A demo is a book of two years: one for each language and worker, in which a story goes on where the one before has left. */
const demos = new Map<Language, { cookies: Cookie[]; placed: (path: string) => string }>();

async function demo(page: Page, language: Language): Promise<(path: string) => string> {
  const known = demos.get(language);
  if (known !== undefined) {
    await page.context().addCookies(known.cookies);
    return known.placed;
  }
  const placed = await placesOf(page, await visitor(page, language));
  demos.set(language, { cookies: [], placed });
  return placed;
}

/** What opens on a page: dialogs, sheets, menus and what is unfolded. */
interface Opening {
  what: string;
  at: string;
  open: (page: Page, word: ReturnType<typeof words>) => Promise<void>;
  on?: 'desk' | 'phone';
}

const press =
  (...keys: string[]) =>
  async (page: Page) => {
    for (const key of keys) await page.keyboard.press(key);
  };
const click =
  (...keys: string[]) =>
  async (page: Page, word: ReturnType<typeof words>) => {
    for (const key of keys)
      await page
        .getByRole('button', { name: word(key) })
        .first()
        .click();
  };
const dialog = (page: Page) => expect(page.getByRole('dialog')).toBeVisible();

const OPENINGS: readonly Opening[] = [
  { what: 'the finder', at: '/dashboard', open: press('Control+k') },
  { what: 'the list of keys', at: '/dashboard', open: press('?'), on: 'desk' },
  { what: 'what a number is made of', at: '/dashboard', open: click('dashboard:month.out') },
  { what: 'arranging the cards', at: '/dashboard', open: click('dashboard:arrange'), on: 'desk' },
  { what: 'keeping the demo', at: '/dashboard', open: click('demo:keep.open'), on: 'desk' },
  { what: 'clearing the demo', at: '/dashboard', open: click('demo:clear.open'), on: 'desk' },
  {
    what: 'a transaction and its history',
    at: '/transactions',
    open: async (page, word) => {
      await rows(page).first().click();
      await click('common:action.history')(page, word);
      await dialog(page);
    },
  },
  { what: 'many rows', at: '/transactions', open: press('j', 'x', 'J'), on: 'desk' },
  { what: 'another day for many', at: '/transactions', open: press('j', 'x', 'b', 'd'), on: 'desk' },
  { what: 'going to a day', at: '/transactions', open: press('d'), on: 'desk' },
  { what: 'saved views', at: '/transactions?q=market', open: click('transactions:view.title'), on: 'desk' },
  { what: 'ways to add', at: '/transactions', open: click('transactions:template.title'), on: 'desk' },
  { what: 'how to search', at: '/transactions', open: click('transactions:query.help'), on: 'desk' },
  {
    what: 'choosing a category with the thumb',
    at: '/transactions?new=true',
    open: click('transactions:sheet.open'),
    on: 'phone',
  },
  { what: 'closing a period', at: '/budget', open: click('budget:verb.close') },
  { what: 'what is left to plan', at: '/budget', open: click('budget:top.leftToPlan') },
  { what: 'covering a category', at: '/budget', open: click('budget:verb.cover') },
  { what: 'a ceiling', at: '/budget', open: click('budget:ceiling.add'), on: 'desk' },
  {
    what: 'a file that is read',
    at: '/import',
    open: async (page, word) => {
      await page.locator('input[type=file]').setInputFiles([statement]);
      await expect(page.getByRole('button', { name: word('imports:start') })).toBeVisible();
    },
  },
  {
    what: 'several files',
    at: '/import',
    open: async (page) => {
      await page.locator('input[type=file]').setInputFiles([statement, scan]);
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
];

/** A few at a time: each story is short, and both workers have their share. */
const parts = <T>(all: readonly T[], of = 8): T[][] =>
  all.length === 0 ? [] : [all.slice(0, of), ...parts(all.slice(of), of)];

/** At a desk every address, on a phone each page once. */
const pathsOn = (size: string, places: Readonly<Record<string, readonly string[]>>) =>
  Object.values(places).flatMap((paths) => (size === 'desk' ? paths : paths.slice(0, 1)));

/** Each language on one size and in one theme; with `SALLIM_BARRIERS=full`, as in `make proof`, both on both. */
const FULL = process.env.SALLIM_BARRIERS === 'full';
const looksAt = (language: Language, size: string) => FULL || (language === 'en') === (size === 'desk');

for (const language of LANGUAGES) {
  // Words change nothing about the colours of a theme: what is only Korean is looked at in one of them.
  const look = language === 'ko' ? accessibleInTheDark : FULL ? accessibleInBothThemes : accessible;
  for (const [size, viewport] of Object.entries({ desk, phone }).filter(([size]) => looksAt(language, size)))
    test.describe(`no barrier that axe knows, on a ${size}, ${language}`, () => {
      test.use({ viewport, locale: language === 'ko' ? 'ko-KR' : 'en-GB' });
      // Each page turns the cookie that signs in over; the last one goes on to the next story.
      test.afterEach(async ({ context }) => {
        const known = demos.get(language);
        const cookies = await context.cookies();
        if (known !== undefined && cookies.length > 0) known.cookies = cookies;
      });

      test('at the door', async ({ page }) => {
        test.slow();
        const complaints = listening(page);
        const there = await prepared(page, language);
        for (const path of [...pathsOn(size, OUTSIDE), NOWHERE]) {
          await page.goto(path);
          await there();
          await look(page);
        }
        expect(complaints).toEqual([]);
      });

      for (const paths of parts(pathsOn(size, INSIDE)))
        test(`on the pages from ${paths[0] ?? ''} to ${paths.at(-1) ?? ''}`, async ({ page }) => {
          test.slow();
          // Somebody who does not exist is asked for, too.
          const complaints = listening(page, 404);
          const there = await prepared(page, language);
          const placed = await demo(page, language);
          for (const path of paths) {
            await page.goto(placed(path));
            await there();
            await look(page);
          }
          expect(complaints).toEqual([]);
        });

      for (const openings of parts(OPENINGS.filter(({ on = size }) => on === size)))
        test(`from ${openings[0]?.what ?? ''} to ${openings.at(-1)?.what ?? ''}`, async ({ page }) => {
          test.slow();
          // A file that is none is refused.
          const complaints = listening(page, 400);
          const there = await prepared(page, language);
          const placed = await demo(page, language);
          const word = words(language);
          for (const { what, at, open } of openings)
            await test.step(what, async () => {
              await page.goto(placed(at));
              await there();
              await open(page, word);
              await there();
              await look(page);
            });
          expect(complaints).toEqual([]);
        });
    });
}
