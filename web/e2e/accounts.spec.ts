import { expect, type Page, test } from '@playwright/test';
import { accessible, listening, newcomer, type Newcomer, takeBack } from './browser';

const sizes = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

/** A day before today, as the book's zone counts. */
function day(before: number): string {
  const date = new Date(Date.now() - before * 86_400_000);
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul' }).format(date);
}

const eur = (amount: string) => ({ amount, commodity: 'EUR' });

async function account(
  { call }: Newcomer,
  name: string,
  more: Record<string, unknown> = {},
): Promise<string> {
  const made = await call<{ id: string }>('POST', '/accounts', {
    name,
    kind: 'CHECKING',
    commodity: 'EUR',
    ...more,
  });
  return made.id;
}

const opened = (amount: string) => ({ openedOn: '2026-01-01', openingBalance: eur(amount) });

function spend({ call }: Newcomer, from: string, payee: string, amount: string, before: number) {
  return call('POST', '/transactions', {
    date: day(before),
    payee,
    flows: [{ from, amount: eur(amount) }],
  });
}

const listed = (page: Page, name: string) =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: name });

for (const [size, viewport] of Object.entries(sizes)) {
  test(`a card's bill is looked at on its page, paid, and the payment taken back, on a ${size}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    const complaints = listening(page);
    const home = await newcomer(page, 'EUR');
    const checking = await account(home, 'Checking', opened('1000'));
    // The statement of yesterday holds what was bought before.
    const card = await account(home, 'Blue card', {
      kind: 'CREDIT_CARD',
      card: {
        limit: eur('500'),
        statementDay: Math.min(Number(day(1).slice(8)), 28),
        paymentDay: 25,
        payingAccountId: checking,
      },
    });
    await spend(home, card, 'Bookshop', '65', 8);

    await page.goto('/accounts');
    await listed(page, 'Blue card').getByRole('link', { name: 'Blue card' }).click();
    await expect(page).toHaveURL(new RegExp(`/accounts/${card}$`));
    const bill = page.getByRole('main').locator('section').filter({ hasText: 'Bill and payment' }).first();
    await expect(bill).toContainText('€435.00');
    await expect(bill).toContainText('13%');
    await bill.getByRole('button', { name: 'Pay', exact: true }).click();
    await expect(bill.getByLabel('Pay this much')).toHaveValue('65.00');
    await expect(bill.getByRole('combobox', { name: 'Paid from' })).toHaveValue('Checking');
    await accessible(page);
    await bill.getByRole('button', { name: 'Pay', exact: true }).click();
    await expect(bill.getByLabel('Pay this much')).toBeHidden();
    await expect(bill).toContainText('€500.00');
    await takeBack(page, 'Blue card is paid.');
    await expect(bill).toContainText('€435.00');
    await page.goto(`/accounts/${checking}`);
    await expect(page.getByRole('main')).toContainText('€1,000.00');
    expect(complaints).toEqual([]);
  });

  test(`an account is compared with a statement, row by row, and locked, on a ${size}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const complaints = listening(page, 409);
    const home = await newcomer(page, 'EUR');
    const checking = await account(home, 'Checking', opened('100'));
    await spend(home, checking, 'Bakery', '4.20', 5);
    await spend(home, checking, 'Bookshop', '20', 4);
    await spend(home, checking, 'Not there yet', '9', 3);

    await page.goto(`/accounts/${checking}`);
    await page.getByRole('link', { name: 'Check with the bank' }).click();
    await page.getByLabel('Balance on it').fill('75.80');
    await accessible(page);
    await page.getByRole('button', { name: 'Tick the rows' }).click();
    const difference = page.getByRole('status').filter({ hasText: '€' });
    await expect(difference).toContainText('€75.80');
    const lock = page.getByRole('button', { name: 'Lock these rows' });
    await expect(lock).toBeDisabled();
    await accessible(page);
    if (size === 'desk') {
      // Newest first: the row that is not on the statement is passed over.
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Space');
      await page.keyboard.press('j');
      await page.keyboard.press('x');
    } else {
      for (const name of [/Bakery/, /Bookshop/, /Opening/])
        await page.getByRole('checkbox', { name }).check();
    }
    await expect(difference).toContainText('It agrees.');
    await lock.click();
    await expect(page).toHaveURL(new RegExp(`/accounts/${checking}$`));
    const rows = page.getByRole('main').getByRole('listitem');
    await expect(rows.filter({ hasText: 'Bookshop' })).toContainText('Checked against a statement');
    await expect(rows.filter({ hasText: 'Not there yet' })).not.toContainText('Checked against a statement');

    // It is among the earlier checks, and the next one begins from it; what does not fit is adjusted when one says so.
    await page.getByRole('link', { name: 'Check with the bank' }).click();
    await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: '3 rows' })).toContainText(
      '€75.80',
    );
    await page.getByLabel('Balance on it').fill('66');
    await page.getByRole('button', { name: 'Tick the rows' }).click();
    await page.getByRole('checkbox', { name: /Not there yet/ }).check();
    await expect(difference).toContainText('−€0.80');
    await page.getByRole('button', { name: 'Adjust the rest' }).click();
    await page.getByRole('button', { name: 'Adjust and lock' }).click();
    await expect(page).toHaveURL(new RegExp(`/accounts/${checking}$`));
    await expect(page.getByRole('main')).toContainText('€66.00');
    // The check before it has said the same in the same words; this one is the last.
    await takeBack(page, 'Checking agrees with the bank.');
    await expect(page.getByRole('main')).toContainText('€66.80');
    expect(complaints).toEqual([]);
  });

  test(`a balance is set to what the account really holds, on a ${size}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const complaints = listening(page);
    const home = await newcomer(page, 'EUR');
    const purse = await account(home, 'Purse', { kind: 'CASH', ...opened('50') });

    await page.goto(`/accounts/${purse}`);
    await page.getByRole('button', { name: 'What to do with Purse' }).click();
    await page.getByRole('menuitem', { name: 'Set the balance' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('It really holds').fill('47.50');
    await expect(dialog).toContainText('−€2.50');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: '−€2.50' })).toBeVisible();
    await takeBack(page, 'The balance of Purse is set.');
    await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: '−€2.50' })).toBeHidden();
    expect(complaints).toEqual([]);
  });

  test(`a row is entered into the account on its page, on a ${size}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const complaints = listening(page);
    const home = await newcomer(page, 'EUR');
    const purse = await account(home, 'Purse', { kind: 'CASH', ...opened('50') });

    await page.goto(`/accounts/${purse}`);
    await expect(page.getByRole('main')).toContainText('€50.00');
    await page.keyboard.press('n');
    const form = page.getByRole('form', { name: 'New transaction' });
    await form.getByLabel('Payee').fill('Kiosk');
    await form.getByLabel('Amount').fill('2*1.25');
    await form.getByLabel('Amount').press('Enter');
    await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'Kiosk' })).toContainText(
      '€47.50',
    );
    expect(complaints).toEqual([]);
  });

  test(`accounts are put into another order and another wallet, on a ${size}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const complaints = listening(page);
    const home = await newcomer(page, 'EUR');
    await account(home, 'Alpha');
    await account(home, 'Beta');
    await account(home, 'Gamma');
    const trip = await home.call<{ id: string }>('POST', '/wallets', { name: 'Trip', currency: 'EUR' });
    const names = async () =>
      (await page.getByRole('main').getByRole('listitem').getByRole('link').allInnerTexts()).map(
        (text) => text.split('\n')[0],
      );

    await page.goto('/accounts');
    await expect.poll(names).toEqual(['Alpha', 'Beta', 'Gamma']);
    const menu = async (name: string, verb: string) => {
      await page.getByRole('button', { name: `What to do with ${name}` }).click();
      await page.getByRole('menuitem', { name: verb }).click();
    };
    if (size === 'desk') {
      await page.getByRole('button', { name: 'Move Gamma' }).focus();
      await page.keyboard.press('ArrowUp');
      await expect.poll(names).toEqual(['Alpha', 'Gamma', 'Beta']);
      await expect(page.getByRole('button', { name: 'Move Gamma' })).toBeFocused();
      await page.getByRole('button', { name: 'Move Beta' }).dragTo(listed(page, 'Alpha'), {
        targetPosition: { x: 200, y: 6 },
      });
      await expect.poll(names).toEqual(['Beta', 'Alpha', 'Gamma']);
    } else {
      await menu('Gamma', 'Move up');
      await expect.poll(names).toEqual(['Alpha', 'Gamma', 'Beta']);
      await menu('Beta', 'Move up');
      await menu('Beta', 'Move up');
      await expect.poll(names).toEqual(['Beta', 'Alpha', 'Gamma']);
    }
    // What is seen at once is there for good when the server has it.
    const keptNames = async () =>
      (await home.call<{ items: { name: string }[] }>('GET', '/accounts')).items.map(({ name }) => name);
    await expect.poll(keptNames).toEqual(['Beta', 'Alpha', 'Gamma']);
    await page.reload();
    await expect.poll(names).toEqual(['Beta', 'Alpha', 'Gamma']);
    await menu('Beta', 'To wallet Trip');
    await expect.poll(names).toEqual(['Alpha', 'Gamma', 'Beta']);
    await takeBack(page, 'Beta is now in Trip.');
    await expect.poll(names).toEqual(['Beta', 'Alpha', 'Gamma']);
    await accessible(page);
    await page.goto(`/wallets/${trip.id}`);
    await expect(page.getByRole('main')).toContainText('No accounts in this wallet yet.');
    expect(complaints).toEqual([]);
  });
}

test('of two moves in quick succession the second waits for the first, so that the last order holds', async ({
  page,
}) => {
  const complaints = listening(page);
  const home = await newcomer(page, 'EUR');
  for (const name of ['Alpha', 'Beta', 'Gamma']) await account(home, name);
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  const sent: string[] = [];
  await page.route('**/accounts/reorder', async (route) => {
    sent.push(route.request().postData() ?? '');
    if (sent.length === 1) await held;
    await route.continue();
  });
  await page.goto('/accounts');
  const handle = page.getByRole('button', { name: 'Move Gamma' });
  const names = page.getByRole('main').getByRole('listitem').getByRole('link');
  await handle.press('ArrowUp');
  await expect(names).toHaveText([/Alpha/, /Gamma/, /Beta/]);
  await expect(handle).toBeFocused();
  await handle.press('ArrowUp');
  await expect(names).toHaveText([/Gamma/, /Alpha/, /Beta/]);
  expect(sent).toHaveLength(1);
  answer();
  await expect(page.getByRole('alert').filter({ hasText: 'Gamma is moved.' })).toHaveCount(2);
  await expect(names).toHaveText([/Gamma/, /Alpha/, /Beta/]);
  const { items } = await home.call<{ items: { name: string }[] }>('GET', '/accounts');
  expect(items.map(({ name }) => name)).toEqual(['Gamma', 'Alpha', 'Beta']);
  expect(complaints).toEqual([]);
});
