import { expect, test } from '@playwright/test';
import { accessibleInBothThemes, listening, said, takeBack } from './browser';
import { desk, household, phone } from './household';
import { pointOf } from './touch';

for (const [size, viewport] of Object.entries({ desk, phone }))
  test(`wallets are made, renamed and put into order, which holds everywhere, on a ${size}`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize(viewport);
    const complaints = listening(page);
    const { call } = await household(page);
    const { items } = await call<{ items: { name: string }[] }>('GET', '/wallets');
    const first = items[0]?.name ?? '';
    await page.goto('/settings?section=wallets');
    const main = page.getByRole('main');
    const names = main.locator('a[href^="/wallets/"]');
    await expect(names).toHaveText([first]);

    await main.getByRole('button', { name: 'New wallet' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('The trip');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    await expect(names).toHaveText([first, 'The trip']);
    await accessibleInBothThemes(page);

    // By the keys of its handle, which stays in the hand; at the end there is nowhere to go.
    const handle = page.getByRole('button', { name: 'Move The trip', exact: true });
    await handle.press('ArrowUp');
    await expect(names).toHaveText(['The trip', first]);
    await expect(handle).toBeFocused();
    await handle.press('ArrowUp');
    await expect(names).toHaveText(['The trip', first]);
    // What is seen at once is there for good when it is said.
    await expect(said(page, 'The trip is moved.')).toBeVisible();
    await page.reload();
    await expect(names).toHaveText(['The trip', first]);
    await page.goto('/accounts');
    await expect(main.getByRole('heading', { level: 2 }).first()).toContainText('The trip');

    // By a pointer, and back by one press.
    await page.goto('/settings?section=wallets');
    const other = main.getByRole('listitem').filter({ hasText: first });
    await handle.hover();
    await page.mouse.down();
    const below = await pointOf(other, 0.4, 0.9);
    await page.mouse.move(below.x, below.y, { steps: 6 });
    await page.mouse.up();
    await expect(names).toHaveText([first, 'The trip']);
    await takeBack(page, 'The trip is moved.');
    await expect(names).toHaveText(['The trip', first]);

    // By the menu, for whoever neither drags nor types.
    await main.getByRole('button', { name: 'What to do with The trip' }).click();
    await page.getByRole('menuitem', { name: 'Edit wallet' }).click();
    await dialog.getByLabel('Name').fill('Jeju');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(names).toHaveText(['Jeju', first]);
    await main.getByRole('button', { name: 'What to do with Jeju' }).click();
    await page.getByRole('menuitem', { name: 'Move down' }).click();
    await expect(names).toHaveText([first, 'Jeju']);
    expect(complaints).toEqual([]);
  });
