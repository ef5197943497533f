import { expect, type Page, test } from '@playwright/test';
import { accessible, listening, newcomer, said } from './browser';

async function register(page: Page, korean: boolean): Promise<void> {
  await page.goto('/sign-in?mode=register');
  const [name, email, password, go] = korean
    ? ['이름', '이메일', '비밀번호', '내 가계부 만들기']
    : ['Your name', 'E-mail', 'Password', 'Create my book'];
  await page.getByLabel(name, { exact: true }).fill('Jisu');
  await page.getByLabel(email).fill(`start-${Date.now()}-${Math.floor(Math.random() * 1e9)}@example.org`);
  await page.getByRole('textbox', { name: password }).fill('a sentence is easy to remember');
  await page.getByRole('button', { name: go }).click();
  await page.waitForURL('**/start');
}

test('a newcomer answers four questions by keyboard alone and sees their own numbers', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 860 });
  const complaints = listening(page);
  await register(page, false);
  const heading = (name: RegExp) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await heading(/Which language/);
  await accessible(page);
  await expect(page.locator('[data-first] input').first()).toBeFocused();
  await page.getByRole('button', { name: 'Continue' }).press('Enter');

  await heading(/When does pay/);
  await accessible(page);
  await page.getByRole('button', { name: 'Continue' }).press('Enter');

  await heading(/Where is your money/);
  await accessible(page);
  const row = (number: number) => page.getByRole('group', { name: `Account ${number}` });
  await row(1).getByLabel('Name').focus();
  await page.keyboard.type('Main');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1200+350');
  await row(2).getByLabel('Owed today').focus();
  await page.keyboard.type('200');
  // Enter in any field goes on; the third row stays empty and makes nothing.
  await page.keyboard.press('Enter');

  await heading(/How finely/);
  await accessible(page);
  await expect(page.locator('[data-first] input:focus')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /Just a handful/ })).toBeChecked();
  await page.keyboard.press('Enter');

  await page.waitForURL('**/dashboard');
  const main = page.getByRole('main');
  await expect(main).toContainText('1,350');
  await expect(main.getByText('Credit card').first()).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'First steps' })).toHaveCount(0);
  await page.goto('/settings?section=categories');
  await expect(main.getByRole('link', { name: 'Home and bills' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('on a phone in Korean the guide is left and found again, until it is put away', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    viewport: { width: 390, height: 844 },
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  const complaints = listening(page);
  await register(page, true);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('언어와 통화');
  await accessible(page);
  await page.getByRole('link', { name: '나중에 할게요' }).click();
  const main = page.getByRole('main');
  await main.getByRole('link', { name: '2분 만에 준비하기' }).click();

  // What is asked and how one goes on are in the reach of a thumb: the lower half of the screen.
  const go = page.getByRole('button', { name: '다음' });
  await expect.poll(async () => (await go.boundingBox())?.y ?? 0).toBeGreaterThan(422);
  // The button is the same on each screen: it is pressed again when the next question is there.
  await page.getByRole('button', { name: '건너뛰기' }).click();
  await expect(page).toHaveURL(/step=payday/);
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('언어와 통화');
  await page.getByRole('button', { name: '건너뛰기' }).click();
  await expect(page).toHaveURL(/step=accounts/);
  await accessible(page);
  const first = page.getByRole('group', { name: '계좌 1' });
  await first.getByLabel('오늘 잔액').fill('1540000');
  await page.getByRole('button', { name: '다음' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('얼마나 자세히');
  await accessible(page);
  await page.getByRole('link', { name: '나중에 할게요' }).click();

  await expect(main).toContainText('1,540,000');
  const left = page.getByRole('complementary', { name: '첫걸음' });
  await accessible(page);
  await left.getByRole('button', { name: '안 할래요' }).click();
  await expect(left).toHaveCount(0);
  await expect(said(page, '첫걸음')).toBeVisible();
  await page.reload();
  await expect(main).toContainText('1,540,000');
  await expect(left).toHaveCount(0);
  expect(complaints).toEqual([]);
  await context.close();
});

test('a set of categories that is in use is not thrown away', async ({ page }) => {
  const complaints = listening(page);
  const { call } = await newcomer(page, 'EUR');
  const account = await call<{ id: string }>('POST', '/accounts', {
    name: 'Cash',
    kind: 'CASH',
    commodity: 'EUR',
  });
  const { items } = await call<{ items: { id: string; name: string }[] }>('GET', '/categories?limit=500');
  const groceries = items.find((each) => each.name === 'Groceries')?.id;
  await call('POST', '/transactions', {
    date: '2026-11-20',
    flows: [{ from: account.id, to: groceries, amount: { amount: '12.50', commodity: 'EUR' } }],
  });
  await page.goto('/start?step=categories');
  await expect(page.getByText('Your categories are in use, so the whole set stays.')).toBeVisible();
  await page.getByRole('button', { name: 'Show my dashboard' }).click();
  await page.waitForURL('**/dashboard');
  expect(complaints).toEqual([]);
});
