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
    test.slow();
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
    const amount = dialog.getByLabel('How much');
    await expect(amount).toHaveAccessibleDescription(/An amount above zero/);
    await amount.fill('90001');
    await dialog.getByRole('button', { name: 'Wait for it' }).click();
    await expect(amount).toHaveAccessibleDescription(/It cost ₩90,000; no more can come back/);
    await accessibleInBothThemes(page);
    await amount.fill('');
    await dialog.getByRole('button', { name: 'Wait for it' }).click();
    await expect(said(page, 'It is waited for.')).toBeVisible();
    await expect(dialog).toContainText('Somebody pays it back · My employer');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('form', { name: 'Change the transaction' })).toContainText(
      '₩0 of ₩90,000 came back',
    );
    await accessibleInBothThemes(page);

    // What came near it is offered; one press links it.
    await page.goto('/owed');
    const row = page.getByRole('main').getByRole('button', { name: /Galbi house/ });
    await expect(row).toContainText('₩90,000');
    await expect(row).toContainText('My employer');
    await accessibleInBothThemes(page);
    await row.click();
    await expect(dialog.getByRole('link', { name: 'To the transaction', exact: true })).toHaveAttribute(
      'href',
      `/transactions?from=${today()}&to=${today()}`,
    );

    // Another amount of it is typed: more than there is is said at the field, less is linked and taken back.
    await dialog.getByRole('button', { name: 'Another amount of Company' }).click();
    const part = dialog.getByLabel('How much of what came from Company');
    await expect(part).toHaveValue('60000');
    await part.fill('60001');
    await dialog.getByRole('button', { name: 'Link it' }).click();
    await expect(part).toHaveAccessibleDescription(/Only ₩60,000 of that money is not linked yet/);
    await part.fill('20000');
    await accessibleInBothThemes(page);
    await dialog.getByRole('button', { name: 'Link it' }).click();
    await expect(dialog.getByRole('region', { name: 'What came back' })).toContainText('₩20,000');
    await takeBack(page, 'The money is linked.');
    await expect(dialog.getByRole('region', { name: 'What came back' })).toHaveCount(0);
    await dialog.getByRole('button', { name: 'This is it: Company' }).click();
    await expect(said(page, 'The money is linked.').last()).toBeVisible();
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

    // Both sides say so where they are opened.
    await page.goto('/transactions');
    const form = page.getByRole('form', { name: 'Change the transaction' });
    await rows(page).filter({ hasText: 'Company' }).getByText('Company').click();
    await expect(form.getByRole('region', { name: 'What it came for' })).toContainText('Galbi house');
    await form.getByRole('button', { name: 'Cancel' }).click();
    await rows(page).filter({ hasText: 'Galbi house' }).getByText('Galbi house').click();
    await expect(form.getByRole('region', { name: 'What came back' })).toContainText('Payroll');
    await form.getByRole('button', { name: 'See more' }).click();
    await expect(dialog).toContainText('Somebody pays it back · My employer');
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      viewport.width,
    );
    expect(complaints).toEqual([]);
  });
