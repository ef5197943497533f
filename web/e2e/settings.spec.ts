import { expect, test } from '@playwright/test';
import { accessible, listening, newcomer } from './browser';

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
  await page
    .getByRole('alert')
    .filter({ hasText: '4 rates are taken over.' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(main.getByText('imported')).toHaveCount(0);
  await expect(main.getByText('1 KRW = 0.001 EUR')).toBeVisible();
  expect(complaints).toEqual([]);
});
