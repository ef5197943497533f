import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { accessible, listening, takeBack } from './browser';
import { cell, desk, entry, household, newest, phone, rows, type Scene } from './household';

/** Three shops in two months, one of them twice. */
async function shopped(page: Page): Promise<Scene> {
  const scene = await household(page);
  const { main, call } = scene;
  const categories = await call<{ items: { id: string; name: string }[] }>('GET', '/categories?limit=500');
  const groceries = categories.items.find(({ name }) => name === 'Groceries')?.id;
  for (const [date, payee, amount] of [
    ['2026-01-10', 'Emart', '12000'],
    ['2026-02-03', 'Blue Bottle', '5500'],
    ['2026-02-10', 'Emart', '30000'],
  ])
    await call('POST', '/transactions', {
      date,
      payee,
      flows: [{ from: main, to: groceries, amount: { amount, commodity: 'KRW' } }],
    });
  return scene;
}

const search = (page: Page) => page.getByRole('search').getByRole('combobox', { name: 'Search' });

for (const [name, viewport] of [
  ['at a desk', desk],
  ['on a phone', phone],
] as const)
  test.describe(name, () => {
    test.use({ viewport });

    test('a query is completed, what is wrong with it is underlined, and its rows are totalled', async ({
      page,
    }) => {
      const complaints = listening(page, 400);
      await shopped(page);
      await page.goto('/transactions');
      await newest(page, 'Emart');
      await search(page).click();
      await page.keyboard.type('pa');
      await expect(page.getByRole('option', { name: /payee:/ })).toBeVisible();
      await page.keyboard.press('Tab');
      await page.keyboard.type('em');
      await expect(page.getByRole('option', { name: 'payee:Emart' })).toBeVisible();
      await accessible(page);
      await page.keyboard.press('Tab');
      await expect(search(page)).toHaveValue('payee:Emart ');
      await page.keyboard.type('amount>x');
      await expect(page.locator('mark')).toHaveText('amount>x');
      await expect(page.getByText('has no amount that can be read')).toBeVisible();
      await page.keyboard.press('Enter');
      expect(page.url()).not.toContain('q=');
      await accessible(page);
      await page.keyboard.press('Backspace');
      await page.keyboard.type('1000');
      await expect(page.locator('mark')).toHaveCount(0);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/q=/);
      await expect(rows(page)).toHaveCount(2);
      const totals = page.getByRole('main').getByRole('status').first();
      await expect(totals).toContainText('2 transactions');
      await expect(totals).toContainText('Out ₩42,000');
      await expect(totals).toContainText('Net −₩42,000');
      expect(complaints).toEqual([]);
    });

    test('a view is saved, opened, renamed, deleted and taken back', async ({ page }) => {
      const complaints = listening(page);
      await shopped(page);
      await page.goto('/transactions?q=payee:Emart');
      await expect(rows(page)).toHaveCount(2);
      await page.getByRole('button', { name: 'Saved views' }).click();
      await page.getByRole('menuitem', { name: 'Save this view' }).click();
      const dialog = page.getByRole('dialog', { name: 'Save this view' });
      await dialog.getByLabel('Name').fill('Supermarket');
      await accessible(page);
      await dialog.getByRole('button', { name: 'Save' }).click();
      await expect(dialog).toBeHidden();
      await expect(page.getByRole('button', { name: 'Supermarket', exact: true })).toBeVisible();

      await page.goto('/transactions');
      await page.getByRole('button', { name: 'Saved views' }).click();
      await page.getByRole('menuitem', { name: 'Supermarket', exact: true }).click();
      await expect(page).toHaveURL(/q=/);
      await expect(rows(page)).toHaveCount(2);
      await page.getByRole('button', { name: 'Supermarket', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Rename “Supermarket”' }).click();
      const rename = page.getByRole('dialog', { name: 'Rename the view' });
      await rename.getByLabel('Name').fill('Big shop');
      await rename.getByRole('button', { name: 'Save' }).click();
      await expect(rename).toBeHidden();
      await page.getByRole('button', { name: 'Big shop', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Delete “Big shop”' }).click();
      await expect(page.getByRole('button', { name: 'Big shop', exact: true })).toBeHidden();
      await takeBack(page, 'View deleted.');
      await expect(page.getByRole('button', { name: 'Big shop', exact: true })).toBeVisible();
      expect(complaints).toEqual([]);
    });

    test('what is on screen is exported, in its order', async ({ page }) => {
      const complaints = listening(page);
      await shopped(page);
      await page.goto('/transactions?q=payee:Emart&sort=date');
      await expect(rows(page)).toHaveCount(2);
      await page.getByRole('main').getByRole('button', { name: 'More' }).click();
      const brought = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: 'Export as CSV' }).click();
      const file = await brought;
      expect(file.suggestedFilename()).toMatch(/^Transactions \d{4}-\d\d-\d\d\.csv$/);
      const lines = readFileSync(await file.path(), 'utf8')
        .trim()
        .split('\r\n');
      expect(lines).toHaveLength(3);
      expect(lines[0]).toContain('"Date","Account","Payee"');
      expect(lines[1]).toContain('2026-01-10,"Main checking","Emart","Food › Groceries"');
      expect(lines[2]).toContain(',-30000,"KRW"');
      expect(complaints).toEqual([]);
    });
  });

test.describe('by the keyboard', () => {
  test.use({ viewport: desk });

  test('rows are picked, all that match too, and changed at once', async ({ page }) => {
    const complaints = listening(page);
    await shopped(page);
    await page.goto('/transactions?q=category:groceries');
    await expect(rows(page)).toHaveCount(3);
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    const bar = page.getByRole('toolbar');
    await expect(bar).toContainText('1 selected');
    await expect(bar).toContainText('Out ₩30,000');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(bar).toContainText('2 selected');
    await expect(bar).toContainText('Net −₩35,500');
    await page.keyboard.press('Control+a');
    await expect(bar).toContainText('3 selected');
    await expect(bar).toContainText('Net −₩47,500');
    await accessible(page);
    await page.keyboard.press('b');
    await page.keyboard.press('c');
    const field = page.getByRole('dialog').getByRole('combobox', { name: 'Category' });
    await expect(field).toBeFocused();
    await page.keyboard.type('Taxi');
    await expect(page.getByRole('option', { name: /Taxi/ })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Nothing matches')).toBeVisible();
    await page.keyboard.press('u');
    await expect(rows(page)).toHaveCount(3);
    await page.keyboard.press('ArrowDown');
    expect(complaints).toEqual([]);
  });

  test('the last one is repeated by one key, and a template fills the next', async ({ page }) => {
    const complaints = listening(page);
    await shopped(page);
    await page.goto('/transactions');
    await newest(page, 'Emart', '₩30,000');
    await page.keyboard.press('r');
    await expect(cell(entry(page), 'Amount')).toBeFocused();
    await expect(cell(entry(page), 'Amount')).toHaveValue('30000');
    await page.keyboard.press('Enter');
    await expect(rows(page).filter({ hasText: 'Emart' })).toHaveCount(3);
    await page.keyboard.press('Escape');
    await expect(entry(page)).toBeHidden();

    await page.keyboard.press('j');
    await page.keyboard.press('t');
    const dialog = page.getByRole('dialog', { name: 'Keep as a template' });
    await dialog.getByLabel('Name').fill('Weekly shop');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await page.getByRole('button', { name: 'Templates' }).click();
    await page.getByRole('menuitem', { name: 'Weekly shop', exact: true }).click();
    await expect(cell(entry(page), 'Payee')).toHaveValue('Emart');
    await expect(cell(entry(page), 'Amount')).toHaveValue('30000');
    await accessible(page);
    await page.keyboard.press('Enter');
    await expect(rows(page).filter({ hasText: 'Emart' })).toHaveCount(4);
    expect(complaints).toEqual([]);
  });
});
