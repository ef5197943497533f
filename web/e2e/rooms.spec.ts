import { expect, test } from '@playwright/test';
import { accessible, listening, newcomer } from './browser';

const ROOMS = [
  'Profile and password',
  'Look and language',
  'Shortcuts',
  'Book',
  'Categories',
  'Payees',
  'Tags',
  'Exchange rates',
  'Holidays',
  'Import profiles',
  'Data',
  'On your phone',
  'About',
];

test('on a phone the settings are a list of rooms, each with a way back', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 390, height: 844 });
  const complaints = listening(page);
  await newcomer(page, 'EUR');
  await page.goto('/settings');
  const rooms = page.getByRole('navigation', { name: 'Rooms of the settings' });
  await accessible(page);
  for (const room of ROOMS) {
    await rooms.getByRole('link', { name: new RegExp(`^${room}`) }).click();
    await expect(page.getByRole('heading', { level: 1, name: room })).toBeVisible();
    await accessible(page);
    // Nothing is wider than the phone.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole('main').getByRole('link', { name: 'Settings', exact: true }).click();
  }
  await expect(rooms).toBeVisible();
  expect(complaints).toEqual([]);
});

test('an owner checks the numbers, clears the book by its name, deletes it and begins another', async ({
  page,
}) => {
  test.slow();
  // What asked for the book a moment ago is told that it is gone.
  const complaints = listening(page, 404);
  const { call } = await newcomer(page, 'EUR');
  await call('POST', '/accounts', { name: 'Cash', kind: 'CASH', commodity: 'EUR' });
  await page.goto('/settings?section=data');
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Check now' }).click();
  await expect(main.getByText('Everything adds up.')).toBeVisible();
  await expect(main.getByText('Balances are the sum of their movements')).toBeVisible();
  await accessible(page);

  await main.getByRole('button', { name: 'Clear this book' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('list', { name: 'What goes' })).toContainText('1 account');
  const sure = dialog.getByRole('button', { name: 'Clear everything' });
  await expect(sure).toBeDisabled();
  await dialog.getByRole('textbox').fill('My household');
  await accessible(page);
  await sure.click();
  await expect(page.getByText('My household is empty now.')).toBeVisible();
  await expect(main.getByRole('link', { name: 'Set up in two minutes' })).toBeVisible();

  await page.goto('/settings?section=data');
  await main.getByRole('button', { name: 'Delete this book' }).click();
  await dialog.getByRole('textbox').fill('My household');
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByRole('heading', { name: 'You have no book' })).toBeVisible();
  await accessible(page);
  await page.getByRole('button', { name: 'Begin a book' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Which language/ })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a way of reading files is renamed and forgotten, and the licences are there', async ({ page }) => {
  const complaints = listening(page);
  const { call } = await newcomer(page, 'EUR');
  await page.goto('/settings?section=profiles');
  const main = page.getByRole('main');
  await expect(main.getByText('No profiles yet')).toBeVisible();
  await call('POST', '/import-profiles', {
    profile: {
      version: 1,
      name: 'Bank',
      dialect: { encoding: 'UTF_8', delimiter: ',', quote: '"' },
      columns: { DATE: [0], AMOUNT: [1], PAYEE: [2] },
      dates: { patterns: ['yyyy-MM-dd'], zone: 'Asia/Seoul' },
      numbers: { decimal: '.', grouping: ',' },
      signs: { kind: 'SIGNED', negated: false, outIsNegative: false, inWords: [], outWords: [] },
      rows: {
        header: ['Date', 'Amount', 'Payee'],
        preambleRows: 0,
        width: 3,
        continuation: false,
        order: 'UNKNOWN',
        skip: [],
      },
    },
  });
  await page.reload();
  await page.getByRole('button', { name: 'What to do with Bank' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await main.getByRole('textbox', { name: 'Rename' }).fill('My bank');
  await page.keyboard.press('Enter');
  await expect(main.getByText('My bank')).toBeVisible();
  await accessible(page);
  await page.getByRole('button', { name: 'What to do with My bank' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(main.getByText('No profiles yet')).toBeVisible();

  await page.goto('/settings?section=about');
  await main.getByRole('textbox', { name: 'Find a package or licence' }).fill('postgresql');
  await expect(main.getByText('org.postgresql:postgresql')).toBeVisible();
  await main.getByRole('textbox', { name: 'Find a package or licence' }).fill('react-dom');
  await expect(main.getByText('react-dom 19', { exact: false }).first()).toBeVisible();
  await accessible(page);

  // This server listens on loopback alone, and says how that is changed.
  await page.goto('/settings?section=phone');
  await expect(main.getByText('SALLIM_BIND=0.0.0.0 make run')).toBeVisible();
  expect(complaints).toEqual([]);
});
