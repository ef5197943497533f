import { expect, test } from '@playwright/test';
import { listening, takeBack } from './browser';

/** One person, from the first page to a net worth, on a real server. */
test('a new person registers, adds an account, deletes it and takes that back', async ({ page }) => {
  // An account with transactions is not deleted before the story says so: 409.
  const complaints = listening(page, 409);
  await page.goto('/sign-in?mode=register');
  await page.getByLabel('Your name').fill('Jisu');
  await page.getByLabel('E-mail').fill(`smoke-${Date.now()}@example.org`);
  await page.getByRole('textbox', { name: 'Password' }).fill('a sentence is easy to remember');
  await page.getByRole('button', { name: 'Create my book' }).click();
  // The first questions are their own story: start.spec.ts.
  await page.getByRole('link', { name: 'Later' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Jisu/ })).toBeVisible();

  await page.getByRole('main').getByRole('link', { name: 'Add an account' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Main checking');
  await dialog.getByLabel('What it holds on that day').fill('12500*2+3200');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  const row = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Main checking' });
  await expect(row).toContainText('28,200');

  await row.getByRole('button', { name: 'What to do with Main checking' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  // Its opening balance is a transaction, so the server asks whether that goes along.
  await page.getByRole('button', { name: 'Delete with transactions' }).click();
  await expect(row).toBeHidden();
  // The toast of the account's making may still be there, with an undo of its own.
  await takeBack(page, 'Main checking is in the trash.');
  await expect(row).toContainText('28,200');

  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await expect(page).toHaveURL(/\/dashboard$/);
  await expect(page.getByRole('main')).toContainText('28,200');

  await page.reload();
  await expect(page.getByRole('main')).toContainText('28,200');
  expect(complaints).toEqual([]);
});

test('the palette finds a room and privacy hides amounts', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Try the demo' }).click();
  await page.waitForURL('**/dashboard');
  // The address changes before the page does: keys are heard once the book is there.
  await expect(page.getByRole('navigation', { name: 'Rooms' }).first()).toBeVisible();
  await page.keyboard.press('Control+k');
  const finder = page.getByRole('combobox', { name: 'Find anything' });
  await expect(finder).toBeFocused();
  await finder.fill('settings');
  await expect(page.getByRole('option', { selected: true })).toContainText('Settings');
  await finder.press('Enter');
  await expect(page).toHaveURL(/\/settings/);
  await expect(finder).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.keyboard.press('h');
  await expect(page.locator('html')).toHaveAttribute('data-privacy', 'on');
});
