import { expect, test } from '@playwright/test';
import { accessible, listening, takeBack } from './browser';
import { cell, desk, entry, household, newest, rows } from './household';

test.describe('many rows at a desk', () => {
  test.use({ viewport: desk });

  test('many rows are changed at once and taken back; the trash gives one back and lets one go', async ({
    page,
  }) => {
    const complaints = listening(page);
    const { main, call } = await household(page);
    for (const [payee, amount] of [
      ['One', '1000'],
      ['Two', '2000'],
      ['Three', '3000'],
    ])
      await call('POST', '/transactions', {
        date: '2026-02-01',
        payee,
        flows: [{ from: main, amount: { amount, commodity: 'KRW' } }],
      });
    await page.goto(`/transactions?account=${main}`);
    await newest(page, 'Three', 'Uncategorised', '₩94,000');
    const boxes = page.getByRole('checkbox', { name: 'Select this row' });
    await boxes.nth(0).click();
    await boxes.nth(2).click({ modifiers: ['Shift'] });
    const bar = page.getByRole('toolbar');
    await expect(bar).toContainText('3 selected');
    // A box has the cursor, and is nothing to type into: n still means a new one.
    await page.keyboard.press('n');
    await expect(cell(entry(page), 'Payee')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(entry(page)).toBeHidden();
    await bar.getByRole('button', { name: 'Category' }).click();
    await page.getByRole('dialog').getByRole('combobox', { name: 'Category' }).fill('Taxi');
    await page.getByRole('option', { name: /Taxi/ }).click();
    for (const at of [0, 1, 2]) await expect(rows(page).nth(at)).toContainText('Taxi');
    await takeBack(page, 'Category changed in 3.');
    for (const at of [0, 1, 2]) await expect(rows(page).nth(at)).toContainText('Uncategorised');

    // What happened to one of them is told, newest first.
    await rows(page).first().click();
    const change = page.getByRole('form', { name: 'Change the transaction' });
    await change.getByRole('button', { name: 'History' }).click();
    const history = page.getByRole('dialog', { name: 'History' });
    await expect(history.getByRole('listitem')).toHaveCount(3);
    await expect(history.getByRole('listitem').first()).toContainText('Taken back');
    await expect(history.getByRole('listitem').nth(1)).toContainText('Taxi');
    await accessible(page);
    await history.getByRole('button', { name: 'Close' }).click();
    await expect(history).toBeHidden();
    await accessible(page);
    await change.getByRole('button', { name: 'Duplicate' }).click();
    await expect(change).toBeHidden();
    await expect(rows(page)).toHaveCount(5);
    await newest(page, 'Three', '₩91,000');

    await boxes.nth(0).click();
    await boxes.nth(1).click();
    await bar.getByRole('button', { name: 'Delete' }).click();
    await expect(rows(page)).toHaveCount(3);
    await newest(page, 'Two', '₩97,000');

    await page.keyboard.press('g');
    await page.keyboard.press('z');
    await expect(page.getByRole('heading', { level: 1, name: 'Trash' })).toBeVisible();
    const thrown = page.getByRole('main').getByRole('listitem');
    await expect(thrown).toHaveCount(2);
    await accessible(page);
    await thrown.first().getByRole('button', { name: 'Restore' }).click();
    await expect(thrown).toHaveCount(1);
    await thrown.first().getByRole('button', { name: 'Delete for good' }).click();
    const question = page.getByRole('dialog', { name: 'Delete for good?' });
    await accessible(page);
    await question.getByRole('button', { name: 'Delete for good' }).click();
    await expect(page.getByText('The trash is empty')).toBeVisible();
    await expect(page.getByRole('complementary')).toContainText('₩94,000');
    expect(complaints).toEqual([]);
  });

  test('only the rows on screen are drawn, however many the account has', async ({ page }) => {
    const complaints = listening(page);
    const { main, call } = await household(page);
    for (let count = 0; count < 260; count += 1)
      await call('POST', '/transactions', {
        date: '2026-02-01',
        payee: `Shop ${count % 7}`,
        flows: [{ from: main, amount: { amount: '1', commodity: 'KRW' } }],
      });
    await page.goto(`/transactions?account=${main}`);
    await newest(page, '₩99,740');
    const opening = rows(page).filter({ hasText: 'Opening balance' });
    await expect(async () => {
      await page.mouse.move(700, 500);
      await page.mouse.wheel(0, 3000);
      await expect(opening).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect.poll(() => rows(page).count()).toBeLessThan(80);
    expect(complaints).toEqual([]);
  });
});
