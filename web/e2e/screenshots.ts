import { mkdirSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';

/**
 * Pictures of every page: light and dark, desktop and phone, English and Korean, out of the demo book.
 * SALLIM_URL names the server, SALLIM_SHOTS another folder than docs/screenshots.
 */
const folder = process.env.SALLIM_SHOTS ?? new URL('../../docs/screenshots', import.meta.url).pathname;
const only = process.env.SALLIM_SHOT_PAGES?.split(',');
const pages: { name: string; path: string; press?: string }[] = [
  { name: 'dashboard', path: '/dashboard' },
  { name: 'transactions', path: '/transactions' },
  { name: 'entry', path: '/transactions', press: 'n' },
  { name: 'accounts', path: '/accounts' },
  { name: 'account-new', path: '/accounts?new=true' },
  { name: 'account', path: 'account:first' },
  { name: 'account-card', path: 'account:card' },
  { name: 'reconcile', path: 'account:first/reconcile' },
  { name: 'reconcile-rows', path: 'account:first/reconcile?date=2030-01-01&balance=1' },
  { name: 'wallet', path: 'wallet:first' },
  { name: 'category', path: 'category:first' },
  { name: 'payee', path: 'payee:first' },
  { name: 'tag', path: 'tag:first' },
  { name: 'budget', path: '/budget' },
  { name: 'budget-periods', path: '/budget?view=periods' },
  { name: 'goals', path: '/goals' },
  { name: 'import', path: '/import' },
  { name: 'activity', path: '/activity' },
  { name: 'trash', path: '/trash' },
  { name: 'start', path: '/start' },
  { name: 'start-payday', path: '/start?step=payday' },
  { name: 'start-accounts', path: '/start?step=accounts' },
  { name: 'start-categories', path: '/start?step=categories' },
  { name: 'settings', path: '/settings' },
  { name: 'settings-look', path: '/settings?section=look' },
  { name: 'settings-book', path: '/settings?section=book' },
  { name: 'settings-wallets', path: '/settings?section=wallets' },
  { name: 'settings-rates', path: '/settings?section=rates' },
  { name: 'settings-categories', path: '/settings?section=categories' },
  { name: 'settings-payees', path: '/settings?section=payees' },
  { name: 'settings-data', path: '/settings?section=data' },
  { name: 'settings-phone', path: '/settings?section=phone' },
  { name: 'settings-about', path: '/settings?section=about' },
  { name: 'settings-profile', path: '/settings?section=profile' },
  { name: 'palette', path: '/dashboard', press: 'Control+k' },
  { name: 'shortcuts', path: '/dashboard', press: '?' },
  { name: 'nowhere', path: '/nowhere' },
].filter((page) => only === undefined || only.includes(page.name));
const sizes = { desktop: { width: 1280, height: 860 }, phone: { width: 390, height: 844 } };

for (const language of ['en', 'ko'] as const)
  for (const theme of ['light', 'dark'] as const)
    for (const [size, viewport] of Object.entries(sizes))
      test(`${language} ${theme} ${size}`, async ({ browser, baseURL }) => {
        mkdirSync(folder, { recursive: true });
        const context = await browser.newContext({
          ...(baseURL === undefined ? {} : { baseURL }),
          viewport,
          locale: language === 'ko' ? 'ko-KR' : 'en-GB',
          timezoneId: 'Asia/Seoul',
          colorScheme: theme,
          reducedMotion: 'reduce',
        });
        await context.addInitScript(
          ([chosen, words]) => {
            localStorage.setItem('sallim.theme', chosen);
            localStorage.setItem('sallim.language', words);
          },
          [theme, language] as const,
        );
        const page = await context.newPage();
        const shoot = async (name: string) => {
          await settled(page);
          await page.screenshot({ path: `${folder}/${name}-${theme}-${size}-${language}.png` });
        };
        await page.goto('/sign-in');
        if (only === undefined || only.includes('sign-in')) await shoot('sign-in');
        if (only === undefined || only.includes('register')) {
          await page.goto('/sign-in?mode=register');
          await shoot('register');
        }
        await page.getByRole('button', { name: language === 'ko' ? '체험해 보기' : 'Try the demo' }).click();
        await page.waitForURL('**/dashboard');
        const places = await placesIn(page, language);
        for (const { name, path, press } of pages) {
          await page.goto(path.replace(/^\w+:\w+/, (place) => places.get(place) ?? '/nowhere'));
          if (press !== undefined) {
            await settled(page);
            await page.keyboard.press(press);
          }
          await shoot(name);
        }
        await importing(page, language, shoot);
        await context.close();
      });

/** What an import room shows only with files in it: how one is read, its rows, and several at once. */
async function importing(
  page: Page,
  language: 'en' | 'ko',
  shoot: (name: string) => Promise<void>,
): Promise<void> {
  const wanted = (name: string) => only === undefined || only.includes(name);
  if (!['import-read', 'import-rows', 'import-tray'].some(wanted)) return;
  const word = (english: string, korean: string) => (language === 'ko' ? korean : english);
  const rows = [
    '2026-11-02,Market,-10000,90000',
    '2026-11-03,Cafe Onion,-4500,85500',
    '2026-02-30,Nobody,-1,0',
  ];
  const statement = [
    'Account 110-123-456789',
    'Date,Description,Amount,Balance',
    ...rows,
    rows[1] ?? '',
  ].join('\n');
  const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.goto('/import');
  await page.locator('input[type=file]').setInputFiles([file('bank.csv', statement)]);
  const start = page.getByRole('button', { name: word('Check the rows', '거래 확인하기') });
  await expect(start).toBeVisible();
  const folded = page.locator('main button[aria-expanded=false][aria-controls]');
  if (await folded.isVisible()) await folded.click();
  if (wanted('import-read')) await shoot('import-read');
  await page.getByRole('combobox', { name: word('Account', '계좌'), exact: true }).click();
  // Of the list that has just opened; the fields of the reading have options of their own.
  await page.getByRole('listbox').getByRole('option').first().click();
  await start.click();
  await page.waitForURL('**/import?run=*');
  await expect(page.locator('main li').first()).toBeVisible();
  if (wanted('import-rows')) await shoot('import-rows');
  await page.goto('/import');
  await page
    .locator('input[type=file]')
    .setInputFiles([
      file('bank.csv', statement),
      file('notes.csv', 'one,two\nthree,four\n'),
      file('scan.csv', '%PDF-1.7'),
    ]);
  await expect(page.getByRole('alert')).toBeVisible();
  if (wanted('import-tray')) await shoot('import-tray');
}

/** Where the pages of this demo's own accounts and wallets are. */
async function placesIn(page: Page, language: 'en' | 'ko'): Promise<ReadonlyMap<string, string>> {
  if (!pages.some(({ path }) => path.includes(':'))) return new Map();
  await page.goto('/accounts');
  await settled(page);
  const content = page.locator('main');
  const rows = content.locator('li a[href^="/accounts/"]');
  const card = rows.filter({ hasText: language === 'ko' ? '신용카드' : 'Credit card' });
  const href = async (link: typeof rows) => (await link.first().getAttribute('href')) ?? '/nowhere';
  const places = new Map([
    ['account:first', await href(rows)],
    ['account:card', await href(card)],
    ['wallet:first', await href(content.locator('h2 a[href^="/wallets/"]'))],
  ]);
  for (const [kind, section] of [
    ['category', 'categories'],
    ['payee', 'payees'],
    ['tag', 'tags'],
  ] as const) {
    await page.goto(`/settings?section=${section}`);
    await settled(page);
    places.set(`${kind}:first`, await href(content.locator(`li a[href^="/${section}/"]`)));
  }
  return places;
}

async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    // The set itself must not come back: a dynamic subset has thousands of faces.
    await document.fonts.ready;
  });
  await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
}
