import { expect, test } from '@playwright/test';
import { accessible, accessibleInBothThemes, listening, said, takeBack, visitor } from './browser';
import { desk, household, phone, type Scene } from './household';

const TODAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul' }).format(new Date());
const dated = (date: Date) => date.toISOString().slice(0, 10);

/** The 15th of a month before or after this one. */
function fifteenth(step: number): string {
  const [year, month] = TODAY.split('-').map(Number) as [number, number];
  return dated(new Date(Date.UTC(year, month - 1 + step, 15)));
}

/** As the pages write a day: 15 Dec. */
const short = (day: string) =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day));

/** Of this month where it is over, else of the one before. */
const LATEST = fifteenth(0) < TODAY ? 0 : -1;
const MONTHS = [-3, -2, -1, 0].map((step) => fifteenth(LATEST + step));
const NEXT = fifteenth(LATEST + 1);
const WEEKS = [5, 4, 3, 2, 1].map((back) => dated(new Date(Date.parse(TODAY) - back * 7 * 86_400_000)));

async function paid({ call, main }: Scene, payee: string, amount: string, days: readonly string[]) {
  for (const date of days)
    await call('POST', '/transactions', {
      date,
      payee,
      flows: [{ from: main, amount: { amount, commodity: 'KRW' } }],
    });
}

for (const [size, viewport] of Object.entries({ desk, phone }))
  test(`a subscription is found and confirmed, and another is no subscription, on a ${size}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    const complaints = listening(page);
    const scene = await household(page);
    await paid(scene, 'Netflix', '17000', MONTHS);
    await paid(scene, 'Yoga', '20000', WEEKS);
    const main = page.getByRole('main');
    await page.goto('/recurring');
    const found = main
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'Found in your history' }) });
    const netflix = found.getByRole('listitem').filter({ hasText: 'Netflix' });
    const yoga = found.getByRole('listitem').filter({ hasText: 'Yoga' });
    await expect(netflix).toContainText('every month on the 15th');
    await expect(netflix).toContainText('very regular');
    await expect(netflix).toContainText('−₩17,000');
    await expect(netflix).toContainText(`Seen 4 times: ${MONTHS.map(short).join(' · ')}`);
    await expect(yoga).toContainText('Seen 5 times:');
    await accessibleInBothThemes(page);

    // One press makes the item; taken back, it is suggested again.
    await netflix.getByRole('button', { name: 'Add Netflix' }).click();
    await expect(netflix).toHaveCount(0);
    await expect(main.getByRole('listitem').filter({ hasText: 'Netflix' })).toContainText('reminds');
    await takeBack(page, 'Netflix comes again from now on.');
    await expect(netflix).toHaveCount(1);

    // Looked at first: the form has all of it.
    await netflix.getByRole('button', { name: 'Change Netflix before adding it' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('textbox', { name: 'Amount' })).toHaveValue('17000');
    await expect(dialog.getByText('Repeats every month on the 15th.')).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Films');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(said(page, 'Films comes again from now on.')).toBeVisible();
    await expect(netflix).toHaveCount(0);

    // What is no subscription stays away, once that is not taken back.
    await yoga.getByRole('button', { name: 'Yoga is not recurring' }).click();
    await expect(yoga).toHaveCount(0);
    await takeBack(page, 'Yoga is not suggested again.');
    await expect(yoga).toContainText('Seen 5 times:');
    await yoga.getByRole('button', { name: 'Yoga is not recurring' }).click();
    await expect(said(page, 'Yoga is not suggested again.')).toBeVisible();
    await page.reload();
    await expect(main.getByRole('listitem').filter({ hasText: 'Films' })).toBeVisible();
    await expect(found).toHaveCount(0);

    await page.goto('/upcoming');
    const day = main.locator('section section').filter({ hasText: short(NEXT) });
    await expect(day.getByRole('listitem').filter({ hasText: 'Films' })).toContainText('−₩17,000');
    expect(complaints).toEqual([]);
  });

test('a calendar reads what is upcoming by a secret link, until the link is stopped', async ({ page }) => {
  await page.setViewportSize(desk);
  const complaints = listening(page);
  const { call, main: account } = await household(page);
  await call('POST', '/recurring', {
    name: 'Rent',
    flows: [{ from: account, amount: { amount: '60000', commodity: 'KRW' } }],
    rule: 'FREQ=MONTHLY;BYMONTHDAY=15',
    startsOn: NEXT,
    mode: 'REMIND',
  });
  await page.goto('/upcoming');
  await page.getByRole('button', { name: 'Calendar link' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Whoever has the link can read');
  await dialog.getByRole('button', { name: 'Make a link' }).click();
  const address = await dialog.getByRole('textbox', { name: 'Your link' }).inputValue();
  await accessibleInBothThemes(page);
  const calendar = await page.request.get(address);
  expect(calendar.headers()['content-type']).toContain('text/calendar');
  expect(await calendar.text()).toContain('SUMMARY:Rent');

  // It is shown once.
  await page.reload();
  await page.getByRole('button', { name: 'Calendar link' }).click();
  await expect(dialog).toContainText('There is a link since');
  await dialog.getByRole('button', { name: 'Stop the link' }).click();
  await expect(dialog.getByRole('button', { name: 'Make a link' })).toBeVisible();
  expect((await page.request.get(address)).status()).toBe(404);
  expect(complaints).toEqual([]);
});

test.describe('in Korean', () => {
  test.use({ locale: 'ko-KR' });

  test('what is coming up is told in Korean on a phone, in the dark', async ({ page }) => {
    test.slow();
    await page.setViewportSize(phone);
    await page.emulateMedia({ colorScheme: 'dark' });
    const complaints = listening(page);
    await visitor(page, 'ko');
    await page.goto('/upcoming');
    const main = page.getByRole('main');
    // The last one: on a payday the first has come already.
    const salary = main.getByRole('listitem').filter({ hasText: '월급' }).last();
    await expect(salary).toContainText('+₩');
    await expect(main.getByText(/^가장 낮은 날/).first()).toBeVisible();
    await accessible(page);

    await salary.getByRole('button', { name: '월급 메뉴' }).click();
    await page.getByRole('menuitem', { name: '이번은 건너뛰기' }).click();
    const skipped = said(page, '이번 월급 항목은 건너뛰어요.');
    await expect(salary).toContainText('건너뜀');
    await skipped.getByRole('button', { name: '되돌리기' }).click();
    await expect(salary).not.toContainText('건너뜀');

    await main.getByText('달력', { exact: true }).click();
    await expect(main.getByRole('table', { name: /^\d+년 \d+월$/ })).toBeVisible();
    await accessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
    expect(complaints).toEqual([]);
  });
});
