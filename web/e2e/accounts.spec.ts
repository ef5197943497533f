import { expect, test } from '@playwright/test';
import { accessible, listening, newcomer } from './browser';

const sizes = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

for (const [size, viewport] of Object.entries(sizes))
  test(`a card's bill is looked at, paid, and the payment taken back, on a ${size}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const complaints = listening(page);
    const { call } = await newcomer(page, 'EUR');
    const opening = { openedOn: '2026-01-01', openingBalance: { amount: '1000', commodity: 'EUR' } };
    const checking = await call<{ id: string }>('POST', '/accounts', {
      name: 'Checking',
      kind: 'CHECKING',
      commodity: 'EUR',
      ...opening,
    });
    // The statement of yesterday holds what was bought before.
    const day = (before: number) => {
      const date = new Date(Date.now() - before * 86_400_000);
      return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul' }).format(date);
    };
    const card = await call<{ id: string }>('POST', '/accounts', {
      name: 'Blue card',
      kind: 'CREDIT_CARD',
      commodity: 'EUR',
      card: {
        limit: { amount: '500', commodity: 'EUR' },
        statementDay: Math.min(Number(day(1).slice(8)), 28),
        paymentDay: 25,
        payingAccountId: checking.id,
      },
    });
    await call('POST', '/transactions', {
      date: day(8),
      payee: 'Bookshop',
      flows: [{ from: card.id, amount: { amount: '65', commodity: 'EUR' } }],
    });

    await page.goto('/accounts');
    const row = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Blue card' });
    await expect(row).toContainText('€65.00');
    await row.getByRole('button').click();
    await page.getByRole('menuitem', { name: 'Bill and payment' }).click();
    const bill = page.getByRole('dialog', { name: 'Blue card' });
    await expect(bill).toContainText('€435.00');
    await expect(bill.getByLabel('Pay this much')).toHaveValue('65.00');
    await expect(bill.getByRole('combobox', { name: 'Paid from' })).toHaveValue('Checking');
    await accessible(page);
    await bill.getByRole('button', { name: 'Pay', exact: true }).click();
    await expect(bill).toBeHidden();
    await expect(row).toContainText('€0.00');
    const checkingRow = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Checking' });
    await expect(checkingRow).toContainText('€935.00');
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect(row).toContainText('€65.00');
    await expect(checkingRow).toContainText('€1,000.00');
    expect(complaints).toEqual([]);
  });
