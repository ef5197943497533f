import { expect, test } from '@playwright/test';
import { accessibleInBothThemes, listening, said, takeBack } from './browser';
import { cell, desk, entry, household, phone } from './household';

for (const [size, viewport] of Object.entries({ desk, phone }))
  test(`a goal is set, filled up to what is free, reached and thrown away, on a ${size}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    const complaints = listening(page, 409);
    const { call, main: account } = await household(page);
    await page.goto('/goals');
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { name: 'Save for something' })).toBeVisible();
    await main.getByRole('button', { name: 'New goal' }).click();

    // More than there is: said at the earmark, and nothing that was typed is lost.
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Jeju');
    await dialog.getByLabel('How much', { exact: true }).fill('9만');
    await dialog.getByRole('button', { name: 'Add account' }).click();
    const earmark = dialog.getByLabel('Set aside in Main checking');
    await expect(dialog.getByText('Up to ₩100,000 can be set aside here.')).toBeVisible();
    await earmark.fill('100001');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(earmark).toHaveAccessibleDescription(/at most 100000 can be set aside/);
    await expect(dialog.getByLabel('Name')).toHaveValue('Jeju');
    await earmark.fill('30000');
    await accessibleInBothThemes(page);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(said(page, 'Jeju is a goal now.')).toBeVisible();
    const goal = main.locator('section').filter({ has: page.getByRole('heading', { name: 'Jeju' }) });
    await expect(goal).toContainText('₩30,000');
    await expect(goal).toContainText('No pace yet');

    // More of what is free, and back again.
    await goal.getByRole('button', { name: 'Put money aside' }).click();
    await expect(dialog.getByText('₩70,000 is free there.')).toBeVisible();
    await dialog.getByLabel('How much more in Main checking').fill('60000');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(goal).toContainText('Reached');
    await takeBack(page, '₩60,000 put aside for Jeju.');
    await expect(goal).not.toContainText('Reached');

    // What is spent all the same is missing, and said so.
    await call('POST', '/transactions', {
      date: '2026-11-02',
      flows: [{ from: account, amount: { amount: '80000', commodity: 'KRW' } }],
    });
    await page.reload();
    await expect(goal).toContainText('Short by ₩10,000');

    // By a transfer: the entry opens with the account that the money goes to.
    await goal.getByRole('button', { name: 'Put money aside' }).click();
    await dialog.getByRole('link', { name: 'Transfer to Main checking' }).click();
    if (size === 'desk') await expect(cell(entry(page), 'Category or account')).toHaveValue(/Main checking/);
    await page.goto('/goals');

    // What comes in covers it again.
    await call('POST', '/transactions', {
      date: '2026-11-03',
      flows: [{ to: account, amount: { amount: '80000', commodity: 'KRW' } }],
    });
    await page.reload();
    await expect(goal).not.toContainText('Short by');
    await goal.getByRole('button', { name: 'What to do with Jeju' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(goal).toHaveCount(0);
    await page.goto('/trash?kind=goals');
    await main.getByRole('button', { name: 'Restore' }).click();
    await expect(main.getByRole('button', { name: 'Restore' })).toHaveCount(0);
    await page.goto('/activity');
    await expect(main.getByText('Restored a goal')).toBeVisible();
    await main.getByRole('link', { name: 'Jeju' }).first().click();
    await expect(goal).toContainText('₩30,000');
    await accessibleInBothThemes(page);
    expect(complaints).toEqual([]);
  });
