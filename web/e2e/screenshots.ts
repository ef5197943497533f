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
  { name: 'import', path: '/import' },
  { name: 'activity', path: '/activity' },
  { name: 'trash', path: '/trash' },
  { name: 'settings', path: '/settings' },
  { name: 'settings-look', path: '/settings?section=look' },
  { name: 'settings-book', path: '/settings?section=book' },
  { name: 'settings-rates', path: '/settings?section=rates' },
  { name: 'settings-categories', path: '/settings?section=categories' },
  { name: 'settings-payees', path: '/settings?section=payees' },
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
        for (const { name, path, press } of pages) {
          await page.goto(path);
          if (press !== undefined) {
            await settled(page);
            await page.keyboard.press(press);
          }
          await shoot(name);
        }
        await context.close();
      });

async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    // The set itself must not come back: a dynamic subset has thousands of faces.
    await document.fonts.ready;
  });
  await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
}
