import { expect, type Page, test } from '@playwright/test';
import { accessibleInBothThemes, listening, said, takeBack } from './browser';
import { cell, desk, household, newest, phone, type, type Scene } from './household';

interface Listed<T> {
  items: T[];
}

const won = (amount: string) => ({ amount, commodity: 'KRW' });
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul' }).format(new Date());

/** A category with a plan of 100,000 in the month that runs. */
async function planned({ call, headers, book }: Scene, page: Page): Promise<string> {
  const wallet = (await call<Listed<{ id: string }>>('GET', '/wallets')).items[0]?.id ?? '';
  const { id: food } = await call<{ id: string }>('POST', '/categories', {
    name: 'Weekly market',
    class: 'EXPENSE',
  });
  await call('PUT', `/wallets/${wallet}/period-rule`, { kind: 'MONTH' });
  const month = today().slice(0, 7);
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
  const period = await call<{ id: string; version: number }>('POST', `/wallets/${wallet}/periods`, {
    name: 'This month',
    startsOn: `${month}-01`,
    endsOn: `${month}-${last}`,
  });
  await call('PUT', `/periods/${period.id}/budget/${food}`, { plan: won('100000') });
  const begun = await page.request.post(
    `/api/v1/books/${book}/wallets/${wallet}/periods/${period.id}/activate`,
    { headers: { ...headers, 'If-Match': `"${period.version}"` } },
  );
  expect(begun.ok(), await begun.text()).toBe(true);
  return food;
}

const list = (page: Page, name: string) => page.getByRole('main').getByRole('list', { name, exact: true });

/** Opens the room by what tells of it: the rail on a desk, the sheet behind "more" on a phone. */
async function byTheBell(page: Page, size: string, unread: number): Promise<void> {
  const rooms = page.getByRole('navigation', { name: 'Rooms' }).filter({ visible: true });
  if (size === 'phone')
    await rooms
      .getByRole('button', { name: unread === 1 ? 'More, 1 unread alert' : `More, ${unread} unread alerts` })
      .click();
  await rooms.getByRole('link', { name: `Alerts, ${unread} unread` }).click();
}

/** 80,001 for the market, by the form that the size has. */
async function spendByHand(page: Page, size: string, account: string): Promise<void> {
  await page.goto(`/transactions?account=${account}`);
  await newest(page, 'Opening balance', '₩100,000');
  if (size === 'desk') {
    await page.keyboard.press('n');
    await type(page, '', 'Weekly market', '80001');
  } else {
    await page.getByRole('button', { name: 'Add transaction' }).click();
    const sheet = page.getByRole('dialog', { name: 'New transaction' });
    await cell(sheet, 'Amount').fill('80001');
    await cell(sheet, 'Category or account').fill('Weekly');
    await page.getByRole('option', { name: /Weekly market/ }).click();
    await sheet.getByRole('button', { name: 'Save' }).click();
    await expect(sheet).toBeHidden();
  }
  await newest(page, 'Weekly market', '−₩80,001');
}

for (const [size, viewport] of Object.entries({ desk, phone }))
  test(`a plan that is nearly used up is told of once, read, and the rule thrown away and taken back, on a ${size}`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize(viewport);
    const complaints = listening(page, 400);
    const scene = await household(page);
    const food = await planned(scene, page);
    const spend = (amount: string) =>
      scene.call('POST', '/transactions', {
        date: today(),
        flows: [{ from: scene.main, to: food, amount: won(amount) }],
      });
    await page.goto('/alerts');
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { name: 'Hear of it in time' })).toBeVisible();
    await accessibleInBothThemes(page);

    await main.getByRole('button', { name: 'A category has used 80 % of its plan' }).click();
    const dialog = page.getByRole('dialog');
    const category = dialog.getByRole('combobox', { name: 'Category' });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(category).toHaveAccessibleDescription(/Choose a category/);
    await category.fill('market');
    await page.getByRole('option', { name: 'Weekly market' }).click();
    await dialog.getByLabel('Of the plan').fill('0');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByLabel('Of the plan')).toHaveAccessibleDescription(/More than 0/);
    await dialog.getByLabel('Of the plan').fill('80');
    await accessibleInBothThemes(page);
    await dialog.getByRole('button', { name: 'Save' }).click();
    const name = 'Weekly market: more than 80 % of the plan is spent';
    await expect(said(page, `Alert added: ${name}`)).toBeVisible();
    const rule = list(page, 'What is watched').getByRole('listitem').filter({ hasText: name });
    await expect(rule).toContainText('Not crossed · now ₩0, the line is ₩80,000');
    await expect(main.getByRole('heading', { name: 'Nothing has crossed yet' })).toBeVisible();

    // What crosses while one is somewhere else is counted at the bell.
    await spendByHand(page, size, scene.main);
    await byTheBell(page, size, 1);
    const news = list(page, 'News').getByRole('listitem');
    await expect(news).toHaveCount(1);
    await expect(news).toContainText(
      'Weekly market: ₩80,001 was spent, ₩1 more than ₩80,000 (80 % of ₩100,000).',
    );
    await expect(news).toContainText('Unread');
    await expect(rule).toContainText('Crossed · now ₩80,001');
    await accessibleInBothThemes(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      viewport.width,
    );

    // To look at the list reads nothing; to open what it tells of does.
    await page.reload();
    await expect(news).toContainText('Unread');
    await news.getByRole('link', { name }).click();
    await expect(page).toHaveURL(/\/budget\?.*period=/);
    await expect(main.getByRole('heading', { level: 2, name: 'This month' })).toBeVisible();
    await page.goto('/alerts');
    await expect(news).not.toContainText('Unread');
    await expect(page.getByRole('link', { name: /unread/ })).toHaveCount(0);
    await expect(page.getByRole('button', { name: /unread/ })).toHaveCount(0);

    // Another line may be crossed anew; more of the same is not told again.
    await spend('5000');
    await page.reload();
    await expect(rule).toContainText('Crossed · now ₩85,001');
    await expect(news).toHaveCount(1);
    await rule.getByRole('button', { name: `What to do with ${name}` }).click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    await expect(dialog.getByLabel('Of the plan')).toHaveValue('80');
    await dialog.getByLabel('Of the plan').fill('85');
    await dialog.getByRole('button', { name: 'Save' }).click();
    const changed = 'Weekly market: more than 85 % of the plan is spent';
    await expect(said(page, `Alert changed: ${changed}`)).toBeVisible();
    await expect(news).toHaveCount(2);
    await expect(news.first()).toContainText('₩85,001 was spent');
    await main.getByRole('button', { name: 'Mark all as read' }).click();
    await expect(main.getByRole('button', { name: 'Mark all as read' })).toHaveCount(0);
    await expect(news.first()).not.toContainText('Unread');

    // Thrown away, and back; what it told of stays.
    await page
      .getByRole('listitem')
      .getByRole('button', { name: `What to do with ${changed}` })
      .click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(main.getByRole('heading', { name: 'Hear of it in time' })).toBeVisible();
    await expect(news).toHaveCount(2);
    await takeBack(page, `Alert in the trash: ${changed}`);
    await expect(
      list(page, 'What is watched').getByRole('listitem').filter({ hasText: changed }),
    ).toContainText('Crossed · now ₩85,001');
    expect(complaints).toEqual([]);
  });

test('what the server refuses of an alert stands at its field, and what was typed stays', async ({
  page,
}) => {
  await page.setViewportSize(desk);
  const complaints = listening(page, 400);
  const { call } = await household(page);
  await page.goto('/dashboard');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('n');
  await page.getByRole('main').getByRole('button', { name: 'A wallet runs low' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Amount', { exact: true }).fill('50000');
  const name = dialog.getByRole('textbox', { name: 'Name' });
  await name.fill('Running low\u0007');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await expect(dialog.getByLabel('Amount', { exact: true })).toHaveValue('50000');
  await name.fill('Running low');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const rule = list(page, 'What is watched').getByRole('listitem');
  await expect(rule).toContainText('holds less than ₩50,000');
  await expect(rule).toContainText('Not crossed · now ₩100,000');
  const { items } = await call<Listed<{ name: string }>>('GET', '/alerts');
  expect(items.map((each) => each.name)).toEqual(['Running low']);
  expect(complaints).toEqual([]);
});
