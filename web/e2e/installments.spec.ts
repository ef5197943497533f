import { expect, type Page, test } from '@playwright/test';
import { accessibleInBothThemes, listening, said, takeBack } from './browser';
import { desk, household, phone, rows, type Scene } from './household';

const won = (amount: string) => ({ amount, commodity: 'KRW' });
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul' }).format(new Date());

/** A sofa of 1,200,005 bought today, on a card whose statement closes today, in a month that is planned. */
async function sofa({ call, main }: Scene): Promise<{ card: string; period: string }> {
  const day = today();
  const { id: card } = await call<{ id: string }>('POST', '/accounts', {
    name: 'Blue card',
    kind: 'CREDIT_CARD',
    commodity: 'KRW',
    card: { statementDay: Number(day.slice(8)), paymentDay: 15, payingAccountId: main },
  });
  const { items } = await call<{ items: { id: string; name: string }[] }>('GET', '/categories?limit=500');
  const flat = items.find(({ name }) => name === 'Groceries')?.id;
  await call('POST', '/transactions', {
    date: day,
    payee: 'Sofa shop',
    flows: [{ from: card, to: flat, amount: won('1200005') }],
  });
  const { items: wallets } = await call<{ items: { id: string }[] }>('GET', '/wallets');
  const end = new Date(`${day}T12:00:00Z`);
  end.setUTCDate(end.getUTCDate() + 20);
  const { id: period } = await call<{ id: string }>('POST', `/wallets/${wallets[0]?.id ?? ''}/periods`, {
    name: 'This month',
    startsOn: day,
    endsOn: end.toISOString().slice(0, 10),
  });
  return { card, period };
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Installments' });

for (const [size, viewport] of Object.entries({ desk, phone }))
  test(`a purchase is paid in installments, which budget and bill get part by part, on a ${size}`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize(viewport);
    const complaints = listening(page, 400);
    const scene = await household(page);
    const { card } = await sofa(scene);
    await page.goto('/transactions');
    await rows(page).filter({ hasText: 'Sofa shop' }).getByText('Sofa shop').click();
    await page.getByRole('button', { name: 'Installments' }).click();

    // What cannot be is said at its field, and what can be is told before it is done.
    const dialog = dialogOf(page);
    await dialog.getByLabel('Number of parts').first().fill('61');
    await dialog.getByRole('button', { name: 'Pay in installments' }).click();
    await expect(dialog.getByText('2 to 60 parts, please.')).toBeVisible();
    await dialog.getByRole('button', { name: '12 months' }).click();
    await expect(dialog.getByText('₩100,000 a month, ₩100,005 at first')).toBeVisible();
    await accessibleInBothThemes(page);
    await dialog.getByText('Yearly rate').click();
    await dialog.getByLabel('Percent a year').fill('15.9');
    await dialog.getByRole('button', { name: 'Pay in installments' }).click();

    // 15,900 of interest in the first month: 1,200,005 x 0.159 / 12.
    await expect(said(page, 'Paid in 12 parts.')).toBeVisible();
    const schedule = dialog.getByRole('table', { name: 'Which month bears what' });
    await expect(schedule.getByRole('row')).toHaveCount(13);
    await expect(schedule.getByRole('row').nth(1)).toContainText('₩115,905');
    await expect(schedule.getByRole('row').nth(1)).toContainText('₩15,900 interest');
    await expect(schedule.getByRole('row').nth(12)).toContainText('₩0');
    await accessibleInBothThemes(page);
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await expect(dialog).toHaveCount(0);

    // The bill asks for the first part; the balance is the whole; the card's page lists what is still to come.
    await page.goto(`/accounts/${card}`);
    const bill = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'Bill and payment' }) });
    await expect(bill).toContainText('₩100,005');
    await expect(bill).toContainText('Installments of later statements');
    await expect(bill).toContainText('₩1,100,000');
    const list = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'In installments' }) });
    await expect(list).toContainText('1 of 12 parts');
    await accessibleInBothThemes(page);

    // The budget bears the part, and says how much less that is than what was booked.
    await page.goto('/budget');
    const budget = page.getByRole('main');
    await expect(budget.getByText('−₩1,100,000 by installments').first()).toBeVisible();
    await expect(budget.getByText('₩100,005').filter({ visible: true }).first()).toBeVisible();

    // At once after all, and back.
    await page.goto(`/accounts/${card}`);
    await page.getByRole('button', { name: 'Installments of Sofa shop' }).click();
    await dialog.getByRole('button', { name: 'Pay at once' }).click();
    await expect(bill).toContainText('₩1,200,005');
    await expect(list).toHaveCount(0);
    await takeBack(page, 'Paid at once.');
    await expect(list).toContainText('1 of 12 parts');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      viewport.width,
    );
    expect(complaints).toEqual([]);
  });
