import { expect, test } from '@playwright/test';
import { accessible, accessibleInBothThemes, listening, takeBack } from './browser';
import { cell, household, newest, phone, rows } from './household';
import { finger, pointOf, toTop } from './touch';

test.describe('transactions on a phone', () => {
  test.use({ viewport: phone, hasTouch: true });

  test('one is entered on a sheet, changed, deleted and taken back', async ({ page }) => {
    const complaints = listening(page);
    const { main } = await household(page);
    await page.goto(`/transactions?account=${main}`);
    await newest(page, 'Opening balance', '₩100,000');
    await page.getByRole('button', { name: 'Add transaction' }).click();
    const sheet = page.getByRole('dialog', { name: 'New transaction' });
    await expect(cell(sheet, 'Amount')).toBeFocused();
    await accessible(page);
    // The pad is there at once, all of it, and the amount is typed on it: 4,000 + 500.
    const pad = sheet.getByRole('group', { name: 'Numbers' });
    for (const key of '4000+500') {
      const button = pad.getByRole('button', { name: key, exact: true });
      await expect(button).toBeInViewport({ ratio: 1 });
      await button.tap();
    }
    await expect(cell(sheet, 'Amount')).toHaveValue('4000+500');
    await cell(sheet, 'Category or account').fill('Coffee');
    await page.getByRole('option', { name: /Coffee/ }).click();
    await cell(sheet, 'Payee').fill('Bean');
    await page.getByRole('option', { name: 'New: “Bean”' }).click();
    await sheet.getByRole('button', { name: 'Save' }).click();
    await expect(sheet).toBeHidden();
    await newest(page, 'Bean', '−₩4,500', '₩95,500');

    await rows(page).first().click();
    const change = page.getByRole('dialog', { name: 'Change the transaction' });
    await change.getByRole('button', { name: 'Split' }).click();
    await cell(change, 'Amount of line 1').fill('3000');
    await cell(change, 'Amount of line 2').click();
    await expect(cell(change, 'Amount of line 2')).toHaveValue('1500');
    await accessible(page);
    await change.getByRole('button', { name: 'Save' }).click();
    await expect(change).toBeHidden();
    await newest(page, 'split 2', '−₩4,500', '₩95,500');

    await rows(page).first().click();
    await change.getByRole('button', { name: 'Delete', exact: true }).click();
    await newest(page, 'Opening balance', '₩100,000');
    await takeBack(page, 'Deleted.');
    await newest(page, 'Bean', '₩95,500');

    await page.getByRole('main').getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Trash' }).click();
    await expect(page.getByText('The trash is empty')).toBeVisible();
    await accessible(page);
    expect(complaints).toEqual([]);
  });

  test('several are picked with the thumb, changed at once and taken back', async ({ page }) => {
    const complaints = listening(page);
    const { main, call } = await household(page);
    for (const payee of ['One', 'Two', 'Three'])
      await call('POST', '/transactions', {
        date: '2026-02-01',
        payee,
        flows: [{ from: main, amount: { amount: '1000', commodity: 'KRW' } }],
      });
    await page.goto(`/transactions?account=${main}`);
    await newest(page, 'Three', '₩97,000');
    await page.getByRole('main').getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Select several' }).click();
    const bar = page.getByRole('toolbar');
    await expect(bar).toContainText('0 selected');
    // The whole row is the target, not only its box.
    await rows(page).nth(0).tap();
    await rows(page).nth(2).tap();
    await expect(bar).toContainText('2 selected');
    await accessible(page);
    await bar.getByRole('button', { name: 'Category' }).tap();
    await page.getByRole('dialog').getByRole('combobox', { name: 'Category' }).fill('Taxi');
    await page.getByRole('option', { name: /Taxi/ }).tap();
    await expect(bar).toBeHidden();
    for (const at of [0, 2]) await expect(rows(page).nth(at)).toContainText('Taxi');
    await expect(rows(page).nth(1)).toContainText('Uncategorised');
    await takeBack(page, 'Category changed in 2.');
    for (const at of [0, 1, 2]) await expect(rows(page).nth(at)).toContainText('Uncategorised');
    await rows(page).first().tap();
    await expect(page.getByRole('dialog', { name: 'Change the transaction' })).toBeVisible();
    expect(complaints).toEqual([]);
  });

  test('a row is swiped to the left to delete it, to the right to give it a category; halfway is nothing', async ({
    page,
  }) => {
    test.slow();
    const complaints = listening(page);
    const { main, call } = await household(page);
    for (let number = 1; number <= 16; number++)
      await call('POST', '/transactions', {
        date: '2026-02-01',
        payee: `Shop ${number}`,
        flows: [{ from: main, amount: { amount: '1000', commodity: 'KRW' } }],
      });
    await page.goto(`/transactions?account=${main}`);
    await newest(page, 'Shop 16');
    const row = (payee: string) => rows(page).filter({ hasText: payee });
    const hand = await finger(page);
    const across = async (payee: string, by: number) => {
      const from = await pointOf(row(payee));
      return { from, to: { x: from.x + by, y: from.y + 6 } };
    };

    // Not far enough; far, but back again; along the list; from the edge of the screen, which is the browser's.
    const short = await across('Shop 16', -60);
    await hand.swipe(short.from, short.to);
    const far = await across('Shop 16', -150);
    await hand.down(far.from);
    await hand.move(far.to);
    await expect(page.locator('[data-side="left"][data-armed]')).toBeVisible();
    await accessibleInBothThemes(page);
    await hand.move({ x: far.from.x - 10, y: far.from.y });
    await expect(page.locator('[data-armed]')).toHaveCount(0);
    await hand.up();
    await expect(page.locator('[data-side]')).toHaveCount(0);
    const edge = { ...far.from, x: 8 };
    await hand.swipe(edge, { x: 200, y: edge.y });
    const low = await pointOf(row('Shop 8'));
    await hand.swipe(low, { x: low.x + 12, y: low.y - 260 });
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
    await toTop(page);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await newest(page, 'Shop 16');

    const away = await across('Shop 16', -170);
    await hand.swipe(away.from, away.to);
    await newest(page, 'Shop 15');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await takeBack(page, 'Deleted.');
    await newest(page, 'Shop 16');

    const sort = await across('Shop 16', 150);
    await hand.down(sort.from);
    await hand.move(sort.to);
    await expect(page.locator('[data-side="right"][data-armed]')).toBeVisible();
    await accessibleInBothThemes(page);
    await hand.up();
    const sheet = page.getByRole('dialog', { name: 'Category' });
    await sheet.getByRole('button', { name: 'Food', exact: true }).click();
    await sheet.getByRole('button', { name: 'Groceries' }).click();
    await expect(sheet).toBeHidden();
    await newest(page, 'Shop 16', 'Groceries');
    await takeBack(page, 'Category changed in 1.');
    await newest(page, 'Shop 16', 'Uncategorised');

    // What is no spending has no category: the row hardly gives, and nothing opens.
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const opening = await across('Opening balance', 150);
    await hand.down(opening.from);
    await hand.move(opening.to);
    await expect(page.locator('[data-side]')).toHaveCount(0);
    await hand.up();
    await expect(page.getByRole('dialog')).toHaveCount(0);

    // The same without a swipe: a tap opens the row, which has both.
    await toTop(page);
    await newest(page, 'Shop 16');
    const form = page.getByRole('dialog', { name: 'Change the transaction' });
    // Right after a swipe the browser takes a tap for the hand that stops what still rolls.
    await expect(async () => {
      await row('Shop 16').tap();
      await expect(form).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await expect(form.getByRole('button', { name: 'Delete', exact: true })).toBeVisible();
    await expect(cell(form, 'Category or account')).toBeVisible();
    expect(complaints).toEqual([]);
  });
});
