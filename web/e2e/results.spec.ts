import { expect, test } from '@playwright/test';
import { accessibleInBothThemes, listening, visitor } from './browser';
import { desk, phone, rows } from './household';

for (const [size, viewport] of Object.entries({ desk, phone }))
  test(`the last periods are compared, and whom the money went to is opened, on a ${size}`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize(viewport);
    const complaints = listening(page);
    await visitor(page, 'en');
    await page.goto('/budget');
    const main = page.getByRole('main');
    const card = (title: string) =>
      main.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
    const results = card('Period by period');
    const payees = card('Where it went');
    await expect(results.getByRole('img', { name: 'Bars for each period' })).toBeVisible();
    await expect(payees.getByRole('listitem').first()).toBeVisible();
    await accessibleInBothThemes(page);

    // In numbers, by the keyboard: the running one and eleven before it.
    await results.getByText('In numbers').focus();
    await page.keyboard.press('Enter');
    const table = results.getByRole('table');
    await expect(table.getByRole('row')).toHaveCount(13);
    const spent = table.getByRole('row').nth(1).getByRole('cell').nth(1);
    const said = (await spent.textContent()) ?? '';
    expect(said).toMatch(/^\$\d/);
    const top = main.locator('section', { has: page.getByRole('button', { name: 'Left to plan' }) });
    // On a phone there is no room for it; it is the same all the same.
    await expect(top.getByText(said, { exact: true }).first()).toBeAttached();
    await results.getByText('In and out').click();
    await expect(table.getByRole('columnheader', { name: 'Kept' })).toBeVisible();

    // An earlier one is a click away.
    const earlier = table.getByRole('row').nth(2).getByRole('link');
    const name = (await earlier.textContent()) ?? '';
    await earlier.click();
    await expect(main.getByText('Closed', { exact: true }).first()).toBeVisible();
    await expect(main.getByText(name, { exact: true }).first()).toBeVisible();

    // And what was paid to somebody in it.
    const rent = payees.getByRole('link').filter({ hasText: 'Elm Street Homes' });
    await expect(rent).toContainText('$780.00');
    await rent.click();
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page).first()).toContainText('Elm Street Homes');
    expect(complaints).toEqual([]);
  });
