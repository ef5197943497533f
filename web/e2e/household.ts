import { expect, type Locator, type Page } from '@playwright/test';
import { type Newcomer, newcomer } from './browser';

/** A household with three accounts, and what its stories do again and again. */
export const desk = { width: 1280, height: 860 };
export const phone = { width: 390, height: 844 };

export interface Scene extends Newcomer {
  main: string;
}

export async function household(page: Page): Promise<Scene> {
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

export const rows = (page: Page) => page.locator('[data-row]');
export const entry = (page: Page) => page.getByRole('form', { name: 'New transaction' });
export const cell = (form: Locator, name: string) => form.getByLabel(name, { exact: true });

/** Types one row: who, for what, how much; the answer of Enter is the next, empty row. */
export async function type(page: Page, payee: string, counterpart: string | null, ...amounts: string[]) {
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

export async function newest(page: Page, ...says: string[]) {
  for (const word of says) await expect(rows(page).first()).toContainText(word);
}
