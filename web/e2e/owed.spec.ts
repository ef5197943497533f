import { expect, type Page, test } from '@playwright/test';
import { accessibleInBothThemes, listening, said, takeBack } from './browser';
import { desk, household, phone, rows, type Scene } from './household';

const won = (amount: string) => ({ amount, commodity: 'KRW' });
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul' }).format(new Date());

/** A dinner of 90,000 for the company, and what has come in since: 60,000, 30,000 and 5,000. */
async function dinner({ call, main }: Scene): Promise<void> {
  const { items } = await call<{ items: { id: string; name: string }[] }>('GET', '/categories?limit=500');
  const food = items.find(({ name }) => name === 'Eating out')?.id;
  const date = today();
  const booked = (payee: string, flow: object) =>
    call('POST', '/transactions', { date, payee, flows: [flow] });
  await booked('Galbi house', { from: main, to: food, amount: won('90000') });
  await booked('Company', { to: main, amount: won('60000') });
  await booked('Payroll', { to: main, amount: won('30000') });
  await booked('Sora', { to: main, amount: won('5000') });
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Money that comes back' });

for (const [size, viewport] of Object.entries({ desk, phone }))
  test(`an expense is waited for, paid back in two parts, settled, and taken back, on a ${size}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    const complaints = listening(page);
    await dinner(await household(page));
    await page.goto('/owed');
    await expect(page.getByRole('heading', { name: 'Nobody owes you anything' })).toBeVisible();
    await accessibleInBothThemes(page);

    // From its row.
    await page.getByRole('main').getByRole('link', { name: 'To the transactions' }).click();
    await rows(page).filter({ hasText: 'Galbi house' }).getByText('Galbi house').click();
    await page.getByRole('button', { name: 'Money comes back' }).click();
    const dialog = dialogOf(page);
    await dialog.getByLabel('By whom').fill('My employer');
    await dialog.getByLabel('How much').fill('0');
    await dialog.getByRole('button', { name: 'Wait for it' }).click();
    await expect(dialog.getByText('An amount above zero, please')).toBeVisible();
    await accessibleInBothThemes(page);
    await dialog.getByLabel('How much').fill('');
    await dialog.getByRole('button', { name: 'Wait for it' }).click();
    await expect(said(page, 'It is waited for.')).toBeVisible();
    await expect(dialog).toContainText('Somebody pays it back · My employer');

    // What came near it is offered; one press links it.
    await page.goto('/owed');
    const row = page.getByRole('main').getByRole('button', { name: /Galbi house/ });
    await expect(row).toContainText('₩90,000');
    await expect(row).toContainText('My employer');
    await accessibleInBothThemes(page);
    await row.click();
    await dialog.getByRole('button', { name: 'This is it: Company' }).click();
    await expect(said(page, 'The money is linked.')).toBeVisible();
    await expect(dialog.getByRole('region', { name: 'What came back' })).toContainText('Company');
    await expect(dialog.getByRole('button', { name: 'This is it: Company' })).toHaveCount(0);
    await accessibleInBothThemes(page);
    await dialog.getByRole('button', { name: 'This is it: Payroll' }).click();
    await expect(dialog.getByRole('region', { name: 'What came back' })).toContainText('Payroll');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('heading', { name: 'Nobody owes you anything' })).toBeVisible();

    // Settled; one of the two was not it after all, and then it was.
    await page.getByText('Settled', { exact: true }).click();
    await expect(page).toHaveURL(/settled=true/);
    await row.click();
    await dialog.getByRole('listitem').filter({ hasText: 'Payroll' }).getByRole('button').click();
    await expect(said(page, 'No longer linked.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(row).toHaveCount(0);
    await takeBack(page, 'No longer linked.');
    await expect(row).toContainText('₩90,000');
    await accessibleInBothThemes(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      viewport.width,
    );
    expect(complaints).toEqual([]);
  });
