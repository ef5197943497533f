import { expect, test } from '@playwright/test';
import { accessible, accessibleInBothThemes, listening, newcomer, said, takeBack } from './browser';

const ECB = ['Date,USD,KRW,', '2026-11-20,1.1000,1540.0,', '2026-11-19,1.1010,1541.5,', ''].join('\n');

test('a total converts what has a rate and names what has none; rates are typed, taken from a file and undone', async ({
  page,
}) => {
  test.slow();
  const complaints = listening(page, 400);
  const { call } = await newcomer(page, 'EUR');
  const hold = (name: string, commodity: string, amount: string) =>
    call('POST', '/accounts', {
      name,
      kind: 'CHECKING',
      commodity,
      openedOn: '2026-01-01',
      openingBalance: { amount, commodity },
    });
  await hold('At home', 'EUR', '1000');
  await hold('In Seoul', 'KRW', '1540000');
  await hold('In Auckland', 'NZD', '50');
  const main = page.getByRole('main');

  // Two accounts have no rate: they are named, not guessed.
  await page.goto('/dashboard');
  await expect(main.getByText(/KRW/).first()).toBeVisible();
  await expect(main.getByText(/NZD/).first()).toBeVisible();
  await expect(main.getByText('€1,000.00').first()).toBeVisible();

  await page.goto('/settings?section=rates');
  await page.getByRole('combobox', { name: 'One' }).click();
  await page.getByRole('combobox', { name: 'One' }).fill('KRW');
  await page.getByRole('option', { name: /KRW/ }).first().click();
  await page.getByLabel('This much').fill('0.001');
  await page.getByRole('button', { name: 'Save the rate' }).click();
  await expect(main.getByText('1 KRW = 0.001 EUR')).toBeVisible();
  await accessible(page);
  await page.goto('/dashboard');
  await expect(main.getByText('€2,540.00').first()).toBeVisible();
  await expect(main.getByText(/NZD/).first()).toBeVisible();
  await expect(main.getByText(/without.*KRW/)).toHaveCount(0);

  await page.goto('/settings?section=rates');
  const file = page.locator('input[type=file]');
  await file.setInputFiles({
    name: 'rates.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('what,is\nthis,?'),
  });
  await expect(main.getByRole('alert')).toBeVisible();
  await file.setInputFiles({ name: 'eurofxref-hist.csv', mimeType: 'text/csv', buffer: Buffer.from(ECB) });
  await expect(page.getByText('4 rates are taken over.')).toBeVisible();
  await expect(main.getByText('imported').first()).toBeVisible();
  await takeBack(page, '4 rates are taken over.');
  await expect(main.getByText('imported')).toHaveCount(0);
  await expect(main.getByText('1 KRW = 0.001 EUR')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('two payees that are one are merged, a category moves up and is put away', async ({ page }) => {
  test.slow();
  const complaints = listening(page);
  const { call } = await newcomer(page, 'EUR');
  await call('POST', '/payees', { name: 'Emart' });
  await call('POST', '/payees', { name: 'E-Mart Seoul' });
  const main = page.getByRole('main');
  const item = (name: string) =>
    main.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) });

  await page.goto('/settings?section=payees');
  await page.getByRole('button', { name: 'What to do with E-Mart Seoul' }).click();
  await page.getByRole('menuitem', { name: 'Merge into another' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Merge into' }).click();
  await page.getByRole('option', { name: 'Emart', exact: true }).click();
  await accessible(page);
  await dialog.getByRole('button', { name: 'Merge into another' }).click();
  await expect(item('E-Mart Seoul')).toHaveCount(0);
  await expect(item('Emart')).toHaveCount(1);

  await page.goto('/settings?section=categories');
  const names = main
    .locator('section')
    .filter({ has: page.getByRole('textbox', { name: 'New category' }) })
    .first()
    .getByRole('listitem')
    .getByRole('link');
  await expect(names.nth(1)).toBeVisible();
  const add = main.getByRole('textbox', { name: 'New category' }).first();
  await add.fill('Bees');
  await add.press('Enter');
  await expect(item('Bees')).toBeVisible();
  const before = await names.allTextContents();
  await page.getByRole('button', { name: 'What to do with Bees' }).click();
  await page.getByRole('menuitem', { name: 'Move up' }).click();
  const above = before.indexOf('Bees') - 1;
  expect(above).toBeGreaterThanOrEqual(0);
  await expect(names.nth(above)).toHaveText('Bees');
  // Nothing is called so yet: it is among those that nothing carries, and a parent of others is not.
  const unused = main.getByRole('checkbox', { name: /that nothing carries/ }).first();
  await unused.check();
  await expect(item('Bees')).toBeVisible();
  await expect(item('Food')).toHaveCount(0);
  await unused.uncheck();
  await expect(item('Food')).toBeVisible();
  await page.getByRole('button', { name: 'What to do with Bees' }).click();
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  await expect(said(page, 'Bees is archived.')).toBeVisible();
  await page.getByRole('button', { name: 'What to do with Bees' }).click();
  await expect(page.getByRole('menuitem', { name: 'Use again' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a visitor clears the demo, and another keeps it and signs in again', async ({ page }) => {
  test.slow();
  const complaints = listening(page, 409);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Try the demo' }).click();
  const banner = page.getByRole('complementary', { name: 'Demo' });
  await banner.getByRole('button', { name: 'Clear the demo data' }).click();
  await accessible(page);
  await page.getByRole('button', { name: 'Yes, clear it all' }).click();
  await expect(page.getByText('This book is empty now.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Add an account' })).toBeVisible();

  await banner.getByRole('button', { name: 'Keep it as mine' }).click();
  const dialog = page.getByRole('dialog');
  const email = `stays-${Date.now()}@example.org`;
  await dialog.getByLabel('Your name').fill('Jisu');
  await dialog.getByLabel('E-mail').fill(email);
  await dialog.getByRole('textbox', { name: 'Password' }).fill('a sentence is easy to remember');
  await accessible(page);
  await dialog.getByRole('button', { name: 'Keep it', exact: true }).click();
  await expect(banner).toHaveCount(0);
  await page.goto('/settings');
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill('a sentence is easy to remember');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Jisu/ })).toBeVisible();
  expect(complaints).toEqual([]);
});

for (const width of [1280, 390])
  test(`the finder leads to a room of the settings, and the transactions leave as a file, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    const complaints = listening(page);
    const { call } = await newcomer(page, 'EUR');
    await call('POST', '/accounts', {
      name: 'At home',
      kind: 'CHECKING',
      commodity: 'EUR',
      openedOn: '2026-01-01',
      openingBalance: { amount: '1000', commodity: 'EUR' },
    });
    await page.goto('/dashboard');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find anything' }).fill('data');
    await page.getByRole('option', { name: 'Data Settings' }).click();
    await expect(page).toHaveURL(/section=data/);
    await accessibleInBothThemes(page);
    const csv = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as CSV' }).click();
    expect((await csv).suggestedFilename()).toMatch(/\.csv$/);
    const xlsx = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as Excel' }).click();
    expect((await xlsx).suggestedFilename()).toMatch(/\.xlsx$/);
    expect(complaints).toEqual([]);
  });
