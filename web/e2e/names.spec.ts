import { expect, test } from '@playwright/test';
import { accessible, listening, takeBack } from './browser';
import { desk, household, phone } from './household';

for (const [size, viewport] of [
  ['a desk', desk],
  ['a phone', phone],
] as const)
  test.describe(`on ${size}`, () => {
    test.use({ viewport });

    test('a category, a payee and a tag have pages that lead to each other and to the rows', async ({
      page,
    }) => {
      const complaints = listening(page);
      const { main, call } = await household(page);
      const { items } = await call<{ items: { id: string; name: string }[] }>('GET', '/categories?limit=500');
      const groceries = items.find(({ name }) => name === 'Groceries')?.id;
      const tag = await call<{ id: string }>('POST', '/tags', { name: 'Trip' });
      const date = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul' }).format(new Date());
      for (const [payee, amount] of [
        ['Emart', '12000'],
        ['Blue Bottle', '5500'],
      ])
        await call('POST', '/transactions', {
          date,
          payee,
          tagIds: [tag.id],
          flows: [{ from: main, to: groceries, amount: { amount, commodity: 'KRW' } }],
        });

      // By the palette to the category.
      await page.goto('/dashboard');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Find anything' }).fill('groceries');
      await page.getByRole('option', { name: 'Groceries Category' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Groceries' })).toBeVisible();
      const card = (title: string) =>
        page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: title }) });
      await expect(card('Spent, by month')).toContainText('₩17,500');
      await expect(card('To whom').getByRole('listitem')).toHaveCount(2);
      await expect(card('To whom').getByRole('listitem').first()).toContainText('Emart');
      await expect(card('To whom').getByRole('listitem').first()).toContainText('₩12,000');

      // It is named and coloured anew, and that is taken back.
      await page.getByRole('button', { name: 'Edit' }).click();
      const dialog = page.getByRole('dialog', { name: 'Edit Groceries' });
      await dialog.getByLabel('Name').fill('Supermarket');
      await dialog.getByRole('radio', { name: 'Colour 3' }).check();
      await dialog.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Supermarket' })).toBeVisible();
      await takeBack(page, 'Supermarket is saved.');
      await expect(page.getByRole('heading', { level: 1, name: 'Groceries' })).toBeVisible();

      // What was done to it is told, and can be taken back from there.
      await page.getByRole('button', { name: 'What to do with Groceries' }).click();
      await page.getByRole('menuitem', { name: 'History' }).click();
      const history = page.getByRole('dialog', { name: 'History of Groceries' });
      await expect(history.getByRole('listitem')).toHaveCount(3);
      await expect(history.getByRole('listitem').nth(1)).toContainText('Supermarket');
      await accessible(page);
      await history.getByRole('button', { name: 'Close' }).click();

      // To the category above, and back to the rows of one part.
      await page.getByRole('link', { name: 'Food', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Food' })).toBeVisible();
      await card('Where it went')
        .getByRole('link', { name: /Groceries/ })
        .click();
      await expect(page).toHaveURL(/\/transactions\?category=/);
      await expect(page.locator('[data-row]')).toHaveCount(2);

      // The payee keeps its usual category.
      const payees = await call<{ items: { id: string; name: string }[] }>('GET', '/payees');
      await page.goto(`/payees/${payees.items.find(({ name }) => name === 'Emart')?.id ?? ''}`);
      await expect(card('Where it went')).toContainText('Food');
      await page.getByRole('button', { name: 'Edit' }).click();
      await page.getByRole('combobox', { name: 'Usual category' }).fill('grocer');
      await page.getByRole('option', { name: 'Food › Groceries' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
      await expect(card('What it is').getByRole('link', { name: 'Groceries' })).toBeVisible();

      await page.goto(`/tags/${tag.id}`);
      await expect(card('To whom').getByRole('listitem')).toHaveCount(2);
      await page.goto('/tags/00000000-0000-7000-8000-000000000000');
      await expect(page.getByText('No such tag here')).toBeVisible();
      expect(complaints).toEqual([]);
    });
  });
