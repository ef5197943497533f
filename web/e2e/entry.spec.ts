import { expect, test } from '@playwright/test';
import { accessible, listening } from './browser';
import { cell, desk, entry, household, newest, rows, type } from './household';

test.describe('entering at a desk', () => {
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
    await expect(cell(form, 'Category or account')).toBeFocused();
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
});
