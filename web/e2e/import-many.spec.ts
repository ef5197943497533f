import { expect, test } from '@playwright/test';
import { accessible, listening, newcomer } from './browser';
import { workbook } from './workbook';

const BANK = [
  '계좌번호,110-123-456789',
  '거래일,내용,출금액,입금액,잔액',
  '2026-11-02,시장,10000,,90000',
  '2026-11-03,카페,4500,,85500',
  '2026-11-05,월세,30000,,55500',
].join('\n');
const CARD = workbook([
  ['이용일', '가맹점명', '이용금액'],
  ['2026-11-04', '서점', 12000],
  ['2026-11-06', '편의점 <b>', 2300.0000000000005],
]);
const sizes = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

for (const [size, viewport] of Object.entries(sizes)) {
  test(`several files at once go where they belong, and one that is no list stops no other, on a ${size}`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize(viewport);
    const complaints = listening(page, 400);
    const { call } = await newcomer(page, 'KRW');
    await call('POST', '/accounts', { name: '생활비', kind: 'CHECKING', commodity: 'KRW' });
    await call('POST', '/accounts', { name: '신한카드', kind: 'CREDIT_CARD', commodity: 'KRW' });
    const main = page.getByRole('main');
    await page.goto('/import');
    await page
      .locator('input[type=file]')
      .setInputFiles([
        file('생활비 11월.csv', Buffer.from(BANK)),
        file('scan.xls', Buffer.from('%PDF-1.7\n')),
        file('card.xlsx', CARD),
      ]);
    await expect(main.getByText('3 of 3 rows will be added to 생활비.')).toBeVisible();
    await expect(main.getByRole('alert')).toContainText('PDF');
    await accessible(page);

    // Nothing says whose file the workbook is: it is asked, here or where it is looked at.
    const whose = page.getByRole('combobox', { name: 'Account of card.xlsx' });
    const look = page.getByRole('button', { name: 'Check how it is read' });
    await expect(whose.or(look).first()).toBeVisible();
    if (await look.isVisible()) {
      await look.click();
      await expect(main.getByText('2 rows can be read')).toBeVisible();
      await accessible(page);
      await page.getByRole('combobox', { name: 'Account', exact: true }).click();
      await page.getByRole('option', { name: /신한카드/ }).click();
      await page.getByRole('button', { name: 'Check the rows' }).click();
    } else {
      await whose.click();
      await page.getByRole('option', { name: /신한카드/ }).click();
    }
    await page.getByRole('button', { name: 'Add 5 transactions from 2 files' }).click();
    await expect(main.getByText('3 transactions were added to 생활비.')).toBeVisible();
    await expect(main.getByText('2 transactions were added to 신한카드.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Nothing is ready yet' })).toBeDisabled();
    await accessible(page);
    await page.goto('/accounts');
    await expect(main.getByRole('listitem').filter({ hasText: '신한카드' })).toContainText('14,300');
    expect(complaints).toEqual([]);
  });

  test(`a difference of balances is traced to the opening balance and set right by one press, on a ${size}`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize(viewport);
    const complaints = listening(page);
    const { call } = await newcomer(page, 'KRW');
    const opening = { openedOn: '2026-11-30', openingBalance: { amount: '55500', commodity: 'KRW' } };
    await call('POST', '/accounts', { name: '생활비', kind: 'CHECKING', commodity: 'KRW', ...opening });
    const main = page.getByRole('main');
    await page.goto('/import');
    await page.locator('input[type=file]').setInputFiles([file('bank.csv', Buffer.from(BANK))]);
    await expect(main.getByText('3 rows can be read')).toBeVisible();
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await expect(main.getByText(/is dated after these rows/)).toBeVisible();
    await accessible(page);
    await page.getByRole('button', { name: /^Start with ₩100,000 on/ }).click();
    await expect(main.getByText(/생활비 and your bank agree: ₩55,500/)).toBeVisible();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await expect(page.getByRole('button', { name: 'Add 2 transactions' })).toBeVisible();
    await expect(main.getByText(/Line 3 over ₩10,000 is left out/)).toBeVisible();
    expect(complaints).toEqual([]);
  });
}
