import { expect, test } from '@playwright/test';
import { accessibleInBothThemes, listening, said } from './browser';
import { desk, household, phone } from './household';

/** Today in the household's zone, and days around it. */
function day(step: number): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul' }).format(new Date());
  const date = new Date(`${today}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + step);
  return date.toISOString().slice(0, 10);
}

for (const [size, viewport] of Object.entries({ desk, phone }))
  test(`what recurs is said once, comes up with what is left, and is seen to, on a ${size}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    const complaints = listening(page);
    const { call, main: account } = await household(page);
    const main = page.getByRole('main');
    await page.goto('/recurring');
    await main.getByRole('button', { name: 'New recurring item' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Gym');
    await dialog.getByRole('textbox', { name: 'Amount' }).fill('5만');
    await dialog.getByRole('textbox', { name: 'Every' }).fill('30');
    await dialog.getByRole('combobox', { name: 'Unit' }).click();
    await page.getByRole('option', { name: 'days' }).click();
    await expect(dialog.getByText('Repeats every 30 days.')).toBeVisible();
    await accessibleInBothThemes(page);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(said(page, 'Gym comes again from now on.')).toBeVisible();
    await expect(main.getByRole('listitem').filter({ hasText: 'Gym' })).toContainText('every 30 days');

    // One that is overdue stands on top and is booked by one press.
    await call('POST', '/recurring', {
      name: 'Rent',
      flows: [{ from: account, amount: { amount: '60000', commodity: 'KRW' } }],
      rule: 'FREQ=YEARLY',
      startsOn: day(-2),
      mode: 'REMIND',
    });
    await page.goto('/upcoming');
    const rent = main.getByRole('listitem').filter({ hasText: 'Rent' });
    const gym = main.getByRole('listitem').filter({ hasText: 'Gym' });
    await expect(main.getByRole('heading', { name: 'Overdue' })).toBeVisible();
    await expect(rent).toContainText('overdue');
    await expect(gym.first()).toContainText('−₩10,000');
    await rent.getByRole('button', { name: 'Mark Rent as paid' }).click();
    await expect(rent).toHaveCount(0);
    await expect(said(page, 'Rent is booked.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect(rent).toContainText('overdue');
    await rent.getByRole('button', { name: 'Mark Rent as paid' }).click();
    await expect(rent).toHaveCount(0);

    // Another amount for this once, then skipped.
    await gym.first().getByRole('button', { name: 'What to do with Gym' }).click();
    await page.getByRole('menuitem', { name: 'Change the amount' }).click();
    await dialog.getByRole('textbox', { name: 'Amount' }).fill('30000');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(gym.first()).toContainText('changed this time');
    await expect(gym.first()).toContainText('−₩30,000');
    await gym.first().getByRole('button', { name: 'What to do with Gym' }).click();
    await page.getByRole('menuitem', { name: 'Skip this time' }).click();
    await expect(gym.first()).toContainText('skipped');
    await accessibleInBothThemes(page);

    await main.getByText('Month', { exact: true }).click();
    await expect(main.getByRole('table')).toBeVisible();
    await accessibleInBothThemes(page);

    await page.goto('/recurring');
    await main.getByRole('button', { name: 'What to do with Rent' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(rent).toHaveCount(0);
    await page.goto('/trash?kind=recurring');
    await main.getByRole('button', { name: 'Restore' }).click();
    await expect(main.getByRole('button', { name: 'Restore' })).toHaveCount(0);
    await page.goto('/activity');
    await expect(main.getByText('Restored a recurring item')).toBeVisible();
    expect(complaints).toEqual([]);
  });
