import { expect, type Locator, type Page, test } from '@playwright/test';
import { accessible, listening, type Newcomer, newcomer } from './browser';

/** A household's register, typed by hand: at a desk by the keyboard alone, and on a phone. */
const desk = { width: 1280, height: 860 };
const phone = { width: 390, height: 844 };

interface Scene extends Newcomer {
  main: string;
}

async function household(page: Page): Promise<Scene> {
  const person = await newcomer(page, 'KRW');
  const account = (name: string, kind: string, amount: string, commodity = 'KRW') =>
    person.call<{ id: string }>('POST', '/accounts', {
      name,
      kind,
      commodity,
      openedOn: '2026-01-01',
      openingBalance: { amount, commodity },
    });
  const { id: main } = await account('Main checking', 'CHECKING', '100000');
  await account('Savings', 'SAVINGS', '0');
  await account('Dollar pocket', 'CASH', '0', 'USD');
  return { ...person, main };
}

const rows = (page: Page) => page.locator('[data-row]');
const entry = (page: Page) => page.getByRole('form', { name: 'New transaction' });
const cell = (form: Locator, name: string) => form.getByLabel(name, { exact: true });

/** Types one row: who, for what, how much; the answer of Enter is the next, empty row. */
async function type(page: Page, payee: string, counterpart: string | null, ...amounts: string[]) {
  const form = entry(page);
  await expect(cell(form, 'Payee')).toBeFocused();
  await expect(cell(form, 'Payee')).toHaveValue('');
  if (payee !== '') {
    await page.keyboard.type(payee);
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
  } else await page.keyboard.press('Tab');
  if (counterpart !== null) {
    await expect(cell(form, 'Category or account')).toBeFocused();
    await page.keyboard.type(counterpart);
    await expect(page.getByRole('option', { name: counterpart }).first()).toBeVisible();
    await page.keyboard.press('Enter');
  }
  await expect(cell(form, 'Amount')).toBeFocused();
  await page.keyboard.type(amounts[0] ?? '');
  if (amounts[1] !== undefined) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(amounts[1]);
  }
  await page.keyboard.press('Enter');
}

async function newest(page: Page, ...says: string[]) {
  for (const word of says) await expect(rows(page).first()).toContainText(word);
}

test.describe('at a desk', () => {
  test.use({ viewport: desk });

  test('a day is typed by the keyboard alone, and the balance runs after each', async ({ page }) => {
    const complaints = listening(page);
    const { main } = await household(page);
    await page.goto(`/transactions?account=${main}`);
    await newest(page, 'Opening balance', '₩100,000');

    await page.keyboard.press('n');
    await type(page, 'Hanbit Co.', 'Salary', '3000000');
    await newest(page, 'Hanbit Co.', 'Salary', '+₩3,000,000', '₩3,100,000');
    await type(page, 'Emart', 'Groceries', '12500*2+3200');
    await newest(page, 'Emart', 'Groceries', '−₩28,200', '₩3,071,800');
    await type(page, '', 'Savings', '200000');
    await newest(page, 'Transfer', 'To Savings', '−₩200,000', '₩2,871,800');
    await type(page, 'Emart', null, '-8200');
    await newest(page, 'Emart', 'refund', '+₩8,200', '₩2,880,000');
    await type(page, '', 'Dollar pocket', '140000', '100');
    await newest(page, 'To Dollar pocket', '−₩140,000', '₩2,740,000');
    await expect(page.getByRole('complementary')).toContainText('$100.00');

    // A split: two lines that make the total, the last one filled in by itself.
    const form = entry(page);
    await expect(cell(form, 'Payee')).toBeFocused();
    await page.keyboard.type('Costco');
    await expect(page.getByRole('option', { name: 'New: “Costco”' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(cell(form, 'Category or account')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(cell(form, 'Amount')).toBeFocused();
    await page.keyboard.type('40000');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('Split');
    await expect(page.getByRole('option', { name: 'Split' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(cell(form, 'What line 1 was for')).toBeFocused();
    await page.keyboard.type('Groceries');
    await expect(page.getByRole('option', { name: 'Groceries' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(cell(form, 'Amount of line 1')).toBeFocused();
    await page.keyboard.type('15000');
    await expect(form.getByRole('status')).toContainText('Still to assign: ₩25,000');
    await accessible(page);
    await page.keyboard.press('Enter');
    await expect(cell(form, 'What line 2 was for')).toBeFocused();
    await page.keyboard.type('Pharmacy');
    await expect(page.getByRole('option', { name: /Pharmacy/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(cell(form, 'Amount of line 2')).toHaveValue('25000');
    await expect(form.getByRole('status')).toContainText('The lines add up to the total.');
    await page.keyboard.press('Enter');
    await newest(page, 'Costco', 'split 2', '−₩40,000', '₩2,700,000');

    await page.keyboard.press('Escape');
    await expect(form).toBeHidden();
    await expect(page).toHaveURL(new RegExp(`account=${main}$`));

    // Edit, delete and undo, still without a mouse.
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect(rows(page).nth(1)).toBeFocused();
    await page.keyboard.press('k');
    await expect(rows(page).first()).toBeFocused();
    await page.keyboard.press('Enter');
    const change = page.getByRole('form', { name: 'Change the transaction' });
    await expect(cell(change, 'Payee')).toBeFocused();
    await cell(change, 'Amount of line 2').fill('35000');
    await page.keyboard.press('Enter');
    await expect(change.getByRole('alert')).toContainText('The lines do not add up to the total.');
    await cell(change, 'Total').fill('50000');
    await page.keyboard.press('Enter');
    await expect(change).toBeHidden();
    await newest(page, '−₩50,000', '₩2,690,000');
    await expect(rows(page).first()).toBeFocused();
    await page.keyboard.press('Delete');
    await newest(page, 'To Dollar pocket', '₩2,740,000');
    await page.keyboard.press('u');
    await newest(page, 'Costco', '−₩50,000', '₩2,690,000');
    expect(complaints).toEqual([]);
  });

  test('an expense that repeats takes at most eight keys after n', async ({ page }) => {
    const complaints = listening(page);
    const { main, call } = await household(page);
    const categories = await call<{ items: { id: string; name: string }[] }>('GET', '/categories?limit=500');
    const groceries = categories.items.find(({ name }) => name === 'Groceries')?.id;
    await call('POST', '/transactions', {
      date: '2026-02-01',
      payee: 'Emart',
      flows: [{ from: main, to: groceries, amount: { amount: '12000', commodity: 'KRW' } }],
    });
    await page.goto(`/transactions?account=${main}`);
    await newest(page, 'Emart', '₩88,000');
    let keys = 0;
    const press = async (...each: string[]) => {
      for (const key of each) {
        await page.keyboard.press(key);
        keys += 1;
      }
    };
    // Another amount than the last time.
    await page.keyboard.press('n');
    await expect(cell(entry(page), 'Payee')).toBeFocused();
    await press('e', 'm');
    await expect(page.getByRole('option', { name: 'Emart' })).toBeVisible();
    await press('Enter');
    await expect(cell(entry(page), 'Amount')).toBeFocused();
    await press('9', '5', '0', '0', 'Enter');
    await newest(page, 'Emart', 'Groceries', '−₩9,500', '₩78,500');
    expect(keys).toBeLessThanOrEqual(8);

    // The same amount as the last time.
    keys = 0;
    await expect(cell(entry(page), 'Payee')).toBeFocused();
    await expect(cell(entry(page), 'Payee')).toHaveValue('');
    await press('e', 'm');
    await expect(page.getByRole('option', { name: 'Emart' })).toBeVisible();
    await press('Enter');
    await expect(cell(entry(page), 'Amount')).toBeFocused();
    await press('Enter');
    await newest(page, 'Emart', '−₩9,500', '₩69,000');
    expect(keys).toBeLessThanOrEqual(4);
    expect(complaints).toEqual([]);
  });

  test('Hangul is composed without Enter slipping through, found by two syllables, and half a won is refused', async ({
    page,
  }) => {
    const complaints = listening(page);
    const { main } = await household(page);
    await page.goto(`/transactions?account=${main}&new=true`);
    const form = entry(page);
    await expect(cell(form, 'Payee')).toBeFocused();
    const keyboard = await page.context().newCDPSession(page);
    await keyboard.send('Input.imeSetComposition', { text: '이마', selectionStart: 2, selectionEnd: 2 });
    await keyboard.send('Input.imeSetComposition', { text: '이마트', selectionStart: 3, selectionEnd: 3 });
    await keyboard.send('Input.insertText', { text: '이마트' });
    await expect(page.getByRole('option', { name: 'New: “이마트”' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(cell(form, 'Payee')).toHaveValue('이마트');
    await page.keyboard.type('Groceries');
    await expect(page.getByRole('option', { name: 'Groceries' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(cell(form, 'Amount')).toBeFocused();
    await page.keyboard.type('12.5');
    await page.keyboard.press('Enter');
    await expect(form).toContainText('This currency does not have that many decimals.');
    await expect(cell(form, 'Payee')).toHaveValue('이마트');
    await cell(form, 'Amount').fill('1만2천');
    await cell(form, 'Tags').fill('주말');
    await page.keyboard.press('Enter');
    await cell(form, 'Amount').press('Enter');
    await newest(page, '이마트', '주말', '−₩12,000', '₩88,000');
    await page.keyboard.press('Escape');
    await expect(form).toBeHidden();

    const search = page.getByRole('search').getByLabel('Search');
    await search.fill('마트');
    await search.press('Enter');
    await expect(page).toHaveURL(/q=/);
    await expect(rows(page)).toHaveCount(1);
    await search.fill('payee:이마트 amount>12000');
    await search.press('Enter');
    await expect(page.getByText('Nothing matches')).toBeVisible();
    await search.fill('tag:주말 amount>11000');
    await search.press('Enter');
    await expect(rows(page)).toHaveCount(1);
    expect(complaints).toEqual([]);
  });

  test('many rows are changed at once and taken back; the trash gives one back and lets one go', async ({
    page,
  }) => {
    const complaints = listening(page);
    const { main, call } = await household(page);
    for (const [payee, amount] of [
      ['One', '1000'],
      ['Two', '2000'],
      ['Three', '3000'],
    ])
      await call('POST', '/transactions', {
        date: '2026-02-01',
        payee,
        flows: [{ from: main, amount: { amount, commodity: 'KRW' } }],
      });
    await page.goto(`/transactions?account=${main}`);
    await newest(page, 'Three', 'Uncategorised', '₩94,000');
    const boxes = page.getByRole('checkbox', { name: 'Select this row' });
    await boxes.nth(0).click();
    await boxes.nth(2).click({ modifiers: ['Shift'] });
    const bar = page.getByRole('toolbar');
    await expect(bar).toContainText('3 selected');
    // A box has the cursor, and is nothing to type into: n still means a new one.
    await page.keyboard.press('n');
    await expect(cell(entry(page), 'Payee')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(entry(page)).toBeHidden();
    await bar.getByRole('button', { name: 'Category' }).click();
    await page.getByRole('dialog').getByRole('combobox', { name: 'Category' }).fill('Taxi');
    await page.getByRole('option', { name: /Taxi/ }).click();
    for (const at of [0, 1, 2]) await expect(rows(page).nth(at)).toContainText('Taxi');
    await page.getByRole('button', { name: 'Undo' }).last().click();
    for (const at of [0, 1, 2]) await expect(rows(page).nth(at)).toContainText('Uncategorised');

    // What happened to one of them is told, newest first.
    await rows(page).first().click();
    const change = page.getByRole('form', { name: 'Change the transaction' });
    await change.getByRole('button', { name: 'History' }).click();
    const history = page.getByRole('dialog', { name: 'History' });
    await expect(history.getByRole('listitem')).toHaveCount(3);
    await expect(history.getByRole('listitem').first()).toContainText('Taken back');
    await expect(history.getByRole('listitem').nth(1)).toContainText('Taxi');
    await accessible(page);
    await history.getByRole('button', { name: 'Close' }).click();
    await expect(history).toBeHidden();
    await accessible(page);
    await change.getByRole('button', { name: 'Duplicate' }).click();
    await expect(rows(page)).toHaveCount(5);
    await newest(page, 'Three', '₩91,000');

    await boxes.nth(0).click();
    await boxes.nth(1).click();
    await bar.getByRole('button', { name: 'Delete' }).click();
    await expect(rows(page)).toHaveCount(3);
    await newest(page, 'Two', '₩97,000');

    await page.keyboard.press('g');
    await page.keyboard.press('z');
    await expect(page.getByRole('heading', { level: 1, name: 'Trash' })).toBeVisible();
    const thrown = page.getByRole('main').getByRole('listitem');
    await expect(thrown).toHaveCount(2);
    await accessible(page);
    await thrown.first().getByRole('button', { name: 'Restore' }).click();
    await expect(thrown).toHaveCount(1);
    await thrown.first().getByRole('button', { name: 'Delete for good' }).click();
    const question = page.getByRole('dialog', { name: 'Delete for good?' });
    await accessible(page);
    await question.getByRole('button', { name: 'Delete for good' }).click();
    await expect(page.getByText('The trash is empty')).toBeVisible();
    await expect(page.getByRole('complementary')).toContainText('₩94,000');
    expect(complaints).toEqual([]);
  });

  test('only the rows on screen are drawn, however many the account has', async ({ page }) => {
    const complaints = listening(page);
    const { main, call } = await household(page);
    for (let count = 0; count < 260; count += 1)
      await call('POST', '/transactions', {
        date: '2026-02-01',
        payee: `Shop ${count % 7}`,
        flows: [{ from: main, amount: { amount: '1', commodity: 'KRW' } }],
      });
    await page.goto(`/transactions?account=${main}`);
    await newest(page, '₩99,740');
    const opening = rows(page).filter({ hasText: 'Opening balance' });
    await expect(async () => {
      await page.mouse.move(700, 500);
      await page.mouse.wheel(0, 3000);
      await expect(opening).toBeVisible({ timeout: 500 });
    }).toPass();
    expect(await rows(page).count()).toBeLessThan(80);
    expect(complaints).toEqual([]);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: phone, hasTouch: true });

  test('one is entered on a sheet, changed, deleted and taken back', async ({ page }) => {
    const complaints = listening(page);
    const { main } = await household(page);
    await page.goto(`/transactions?account=${main}`);
    await newest(page, 'Opening balance', '₩100,000');
    await page.getByRole('button', { name: 'Add transaction' }).click();
    const sheet = page.getByRole('dialog', { name: 'New transaction' });
    await expect(cell(sheet, 'Amount')).toBeFocused();
    await accessible(page);
    await cell(sheet, 'Amount').fill('4500');
    await cell(sheet, 'Category or account').fill('Coffee');
    await page.getByRole('option', { name: /Coffee/ }).click();
    await cell(sheet, 'Payee').fill('Bean');
    await page.getByRole('option', { name: 'New: “Bean”' }).click();
    await sheet.getByRole('button', { name: 'Save' }).click();
    await expect(sheet).toBeHidden();
    await newest(page, 'Bean', '−₩4,500', '₩95,500');

    await rows(page).first().click();
    const change = page.getByRole('dialog', { name: 'Change the transaction' });
    await change.getByRole('button', { name: 'Split' }).click();
    await cell(change, 'Amount of line 1').fill('3000');
    await cell(change, 'Amount of line 2').click();
    await expect(cell(change, 'Amount of line 2')).toHaveValue('1500');
    await accessible(page);
    await change.getByRole('button', { name: 'Save' }).click();
    await expect(change).toBeHidden();
    await newest(page, 'split 2', '−₩4,500', '₩95,500');

    await rows(page).first().click();
    await change.getByRole('button', { name: 'Delete' }).click();
    await newest(page, 'Opening balance', '₩100,000');
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await newest(page, 'Bean', '₩95,500');

    await page.getByRole('main').getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Trash' }).click();
    await expect(page.getByText('The trash is empty')).toBeVisible();
    await accessible(page);
    expect(complaints).toEqual([]);
  });

  test('several are picked with the thumb, changed at once and taken back', async ({ page }) => {
    const complaints = listening(page);
    const { main, call } = await household(page);
    for (const payee of ['One', 'Two', 'Three'])
      await call('POST', '/transactions', {
        date: '2026-02-01',
        payee,
        flows: [{ from: main, amount: { amount: '1000', commodity: 'KRW' } }],
      });
    await page.goto(`/transactions?account=${main}`);
    await newest(page, 'Three', '₩97,000');
    await page.getByRole('main').getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Select several' }).click();
    const bar = page.getByRole('toolbar');
    await expect(bar).toContainText('0 selected');
    // The whole row is the target, not only its box.
    await rows(page).nth(0).tap();
    await rows(page).nth(2).tap();
    await expect(bar).toContainText('2 selected');
    await accessible(page);
    await bar.getByRole('button', { name: 'Category' }).tap();
    await page.getByRole('dialog').getByRole('combobox', { name: 'Category' }).fill('Taxi');
    await page.getByRole('option', { name: /Taxi/ }).tap();
    await expect(bar).toBeHidden();
    for (const at of [0, 2]) await expect(rows(page).nth(at)).toContainText('Taxi');
    await expect(rows(page).nth(1)).toContainText('Uncategorised');
    await page.getByRole('button', { name: 'Undo' }).last().tap();
    for (const at of [0, 1, 2]) await expect(rows(page).nth(at)).toContainText('Uncategorised');
    await rows(page).first().tap();
    await expect(page.getByRole('dialog', { name: 'Change the transaction' })).toBeVisible();
    expect(complaints).toEqual([]);
  });
});
