import { expect, type Page, test } from '@playwright/test';
import { accessible, listening, newcomer } from './browser';

/** Day and month could be either way round, one column has a name that says nothing, two rows are alike, one cannot be read. */
const STATEMENT = [
  'Account holder;Jisu',
  '',
  'Booked;Payee;Details;Amount;Balance',
  '03/04/2026;Landlord;Rent;-850,00;1.650,00',
  '04/04/2026;Cafe Onion;Flat white;-4,50;1.645,50',
  '04/04/2026;Cafe Onion;Flat white;-4,50;1.641,00',
  '05/04/2026;Own savings;Monthly;-500,00;1.141,00',
  '06/04/2026;=cmd|calc;<b>bold</b>;-41,00;1.100,00',
  '31/02/2026;Nobody;No such day;-1,00;1.099,00',
].join('\r\n');

const sizes = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

async function drop(page: Page, name: string, content: Buffer): Promise<void> {
  await page.goto('/import');
  await page.locator('input[type=file]').setInputFiles([{ name, mimeType: 'text/csv', buffer: content }]);
}

async function checkRows(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Account', exact: true }).click();
  await page.getByRole('option', { name: /Girokonto/ }).click();
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await expect(page).toHaveURL(/run=/);
}

for (const [size, viewport] of Object.entries(sizes))
  test(`a bank's file is corrected, looked through, imported once and taken back, on a ${size}`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize(viewport);
    const complaints = listening(page);
    const { call } = await newcomer(page, 'EUR');
    const opening = { openedOn: '2026-01-01', openingBalance: { amount: '2500', commodity: 'EUR' } };
    await call('POST', '/accounts', { name: 'Girokonto', kind: 'CHECKING', commodity: 'EUR', ...opening });
    const savings = await call<{ id: string }>('POST', '/accounts', {
      name: 'Savings',
      kind: 'SAVINGS',
      commodity: 'EUR',
    });
    await call('POST', '/transactions', {
      date: '2026-04-06',
      payee: 'From my account',
      flows: [{ to: savings.id, amount: { amount: '500', commodity: 'EUR' } }],
    });
    const main = page.getByRole('main');

    await drop(page, 'bank.csv', Buffer.from(STATEMENT));
    await expect(main.getByText('5 rows can be read')).toBeVisible();
    await accessible(page);

    // What was guessed is corrected: American days, then back again, and a text that goes with the payee.
    const change = page.getByRole('button', { name: 'Change', exact: true });
    const dates = page.getByLabel('Dates look like');
    await expect(change.or(dates).first()).toBeVisible();
    if (await change.isVisible()) await change.click();
    await dates.selectOption({ label: '12/31/2026' });
    await expect(main.getByRole('listitem').filter({ hasText: 'Landlord' })).toContainText('4 Mar 2026');
    await dates.selectOption({ label: '31/12/2026' });
    await expect(main.getByRole('listitem').filter({ hasText: 'Landlord' })).toContainText('3 Apr 2026');
    await page.getByLabel('Meaning of column Details').selectOption('Memo');
    await expect(main.getByRole('listitem').filter({ hasText: 'Landlord' })).toContainText('Rent');
    await accessible(page);

    await checkRows(page);
    await expect(main.getByText('5 of 6 rows will be added to Girokonto.')).toBeVisible();
    await expect(main.getByText('On 6 Apr 2026 Girokonto and your bank agree: €1,100.00.')).toBeVisible();
    await expect(main.getByRole('button', { name: 'Looks the same, kept 1' })).toBeVisible();
    await expect(main.getByText('There is no such day in the calendar.')).toBeVisible();
    await accessible(page);

    // One row is overruled, and one becomes the transfer that it is.
    await page.getByLabel('What to do with line 8').selectOption('Leave out');
    await expect(page.getByRole('button', { name: 'Add 4 transactions' })).toBeVisible();
    await page.getByLabel('What to do with line 7').selectOption('Make a transfer');
    await expect(main.getByText('1 transfer with a transaction that is already here.')).toBeVisible();
    await page.getByRole('button', { name: 'Add 3 transactions' }).click();
    await expect(main.getByText('3 transactions were added.')).toBeVisible();
    await expect(main.getByText('Made a transfer')).toBeVisible();
    await accessible(page);
    const imported = page.url();

    // The same file again: nothing to add but the row that was left out.
    await drop(page, 'bank.csv', Buffer.from(STATEMENT));
    await expect(main.getByText('5 rows can be read')).toBeVisible();
    await checkRows(page);
    await expect(main.getByRole('button', { name: 'Already here 4' })).toBeVisible();
    await expect(main.getByText('1 of 6 rows will be added to Girokonto.')).toBeVisible();
    await page.getByLabel('What to do with line 8').selectOption('Leave out');
    await expect(main.getByText('There is nothing to add')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Add \d+ transactions?$/ })).toHaveCount(0);

    await page.goto(imported);
    await page.getByRole('button', { name: 'Take this import back' }).click();
    await page.getByRole('button', { name: 'Yes, take it all back' }).click();
    await expect(main.getByText('This import was taken back.')).toBeVisible();
    await page.goto('/accounts');
    await expect(main.getByRole('listitem').filter({ hasText: 'Girokonto' })).toContainText('€2,500.00');
    await expect(main.getByRole('listitem').filter({ hasText: 'Savings' })).toContainText('€500.00');
    expect(complaints).toEqual([]);
  });

const refused: [what: string, name: string, content: Buffer, said: RegExp][] = [
  ['a ZIP that is called CSV', 'bank.csv', Buffer.from('504b030414000000080000002100', 'hex'), /ZIP archive/],
  ['an OFX file', 'bank.ofx', Buffer.from('OFXHEADER:100\nDATA:OFXSGML\n\n<OFX></OFX>'), /OFX file/],
  ['an empty file', 'empty.csv', Buffer.from(''), /empty/],
  ['a picture', 'scan.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /image/],
  [
    'bytes of no kind',
    'noise.csv',
    Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 37) % 256)),
    /not a text file/,
  ],
];

test('a file that is no list of transactions is refused in a sentence', async ({ page }) => {
  test.slow();
  const complaints = listening(page, 400, 415);
  await newcomer(page, 'EUR');
  for (const [what, name, content, said] of refused) {
    await drop(page, name, content);
    await expect(page.getByRole('alert'), what).toContainText(said);
    await expect(page.getByRole('button', { name: 'Check the rows' })).toHaveCount(0);
  }
  await accessible(page);
  expect(complaints).toEqual([]);
});

test('a file that is dropped on the dashboard, and rows that are pasted there, open in the import room', async ({
  page,
}) => {
  const complaints = listening(page);
  await newcomer(page, 'EUR');
  const main = page.getByRole('main');
  await page.goto('/dashboard');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate((text) => {
    const held = new DataTransfer();
    held.items.add(new File([text], 'bank.csv', { type: 'text/csv' }));
    document.body.dispatchEvent(
      new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: held }),
    );
  }, STATEMENT);
  await expect(page).toHaveURL(/\/import$/);
  await expect(main.getByText('bank.csv')).toBeVisible();
  await expect(main.getByText('5 rows can be read')).toBeVisible();

  await page.goto('/dashboard');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate((text) => {
    const held = new DataTransfer();
    held.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, clipboardData: held }));
  }, STATEMENT);
  await expect(main.getByText('pasted rows', { exact: true })).toBeVisible();
  await expect(main.getByText('5 rows can be read')).toBeVisible();
  expect(complaints).toEqual([]);
});
