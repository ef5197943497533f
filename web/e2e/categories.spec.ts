import { expect, type Page, test } from '@playwright/test';
import { accessibleInBothThemes, listening, said, takeBack } from './browser';
import { desk, household, phone, rows } from './household';
import { finger, type Point, pointOf, toTop } from './touch';

const row = (page: Page, name: string) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name, exact: true }) });
const handle = (page: Page, name: string) => page.getByRole('button', { name: `Move ${name}`, exact: true });

/** The first tree with its levels: `-Groceries` is below what comes before it. */
const tree = (page: Page) =>
  page
    .locator('li[data-depth]')
    .evaluateAll((items) =>
      items.map(
        (item) =>
          '-'.repeat(Number(item.getAttribute('data-depth'))) + (item.querySelector('a')?.textContent ?? ''),
      ),
    );
const begins = (page: Page, ...expected: string[]) =>
  expect.poll(async () => (await tree(page)).slice(0, expected.length)).toEqual(expected);

const BEFORE = ['Food', '-Groceries', '-Eating out', '-Coffee and snacks', '-Delivery', '-Drinks', 'Home'];

test('categories go below one another, between others and to the top by the mouse; what cannot be is said', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize(desk);
  const complaints = listening(page);
  await household(page);
  await page.goto('/settings?section=categories');
  await begins(page, ...BEFORE);
  await accessibleInBothThemes(page);
  const drag = async (name: string, to: Point) => {
    await handle(page, name).hover();
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 8 });
  };

  // Onto another: below it, as the last.
  await drag('Drinks', await pointOf(row(page, 'Groceries')));
  await expect(row(page, 'Groceries')).toHaveAttribute('data-over', 'into');
  await page.mouse.up();
  await begins(page, 'Food', '-Groceries', '--Drinks', '-Eating out');
  await takeBack(page, 'Drinks is part of Groceries now');
  await begins(page, ...BEFORE);

  // Between two others, and to the top level between two tops.
  await drag('Delivery', await pointOf(row(page, 'Groceries'), 0.5, 0.95));
  await expect(row(page, 'Groceries')).toHaveAttribute('data-over', 'after');
  await page.mouse.up();
  await begins(
    page,
    'Food',
    '-Groceries',
    '-Delivery',
    '-Eating out',
    '-Coffee and snacks',
    '-Drinks',
    'Home',
  );
  await drag('Drinks', await pointOf(row(page, 'Home'), 0.5, 0.08));
  await expect(row(page, 'Home')).toHaveAttribute('data-over', 'before');
  await page.mouse.up();
  await begins(
    page,
    'Food',
    '-Groceries',
    '-Delivery',
    '-Eating out',
    '-Coffee and snacks',
    'Drinks',
    'Home',
  );

  // Not below what is below it, and not among what comes in.
  await drag('Food', await pointOf(row(page, 'Groceries')));
  await expect(row(page, 'Groceries')).toHaveAttribute('data-refused', 'true');
  await page.mouse.up();
  await expect(said(page, 'Food cannot be part of what is part of it.')).toBeVisible();
  await drag('Food', await pointOf(row(page, 'Salary')));
  await expect(row(page, 'Salary')).toHaveAttribute('data-refused', 'true');
  await page.mouse.up();
  await expect(said(page, 'Food stays: spending and income do not mix.')).toBeVisible();

  // Escape lets go of nothing.
  await drag('Food', await pointOf(row(page, 'Home')));
  await expect(row(page, 'Home')).toHaveAttribute('data-over', 'into');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(row(page, 'Home')).not.toHaveAttribute('data-over');
  await page.reload();
  await begins(
    page,
    'Food',
    '-Groceries',
    '-Delivery',
    '-Eating out',
    '-Coffee and snacks',
    'Drinks',
    'Home',
  );
  expect(complaints).toEqual([]);
});

test('categories are moved by the arrow keys and by the menu; the handle keeps the focus', async ({
  page,
}) => {
  await page.setViewportSize(desk);
  const complaints = listening(page);
  await household(page);
  await page.goto('/settings?section=categories');
  await begins(page, ...BEFORE);
  await handle(page, 'Eating out').focus();
  await page.keyboard.press('ArrowUp');
  await begins(page, 'Food', '-Eating out', '-Groceries');
  await expect(handle(page, 'Eating out')).toBeFocused();
  await expect(said(page, 'Eating out is part of Food now: number 1 of 5.')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await begins(page, ...BEFORE);
  await page.keyboard.press('ArrowRight');
  await begins(page, 'Food', '-Groceries', '--Eating out', '-Coffee and snacks');
  await page.keyboard.press('ArrowLeft');
  await begins(page, ...BEFORE);
  await page.keyboard.press('ArrowLeft');
  await begins(
    page,
    'Food',
    '-Groceries',
    '-Coffee and snacks',
    '-Delivery',
    '-Drinks',
    'Eating out',
    'Home',
  );
  await expect(handle(page, 'Eating out')).toBeFocused();

  await page.getByRole('button', { name: 'What to do with Eating out' }).click();
  await page.getByRole('menuitem', { name: 'Put below the one before' }).click();
  await begins(
    page,
    'Food',
    '-Groceries',
    '-Coffee and snacks',
    '-Delivery',
    '-Drinks',
    '-Eating out',
    'Home',
  );
  expect(complaints).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: phone, hasTouch: true });

  test('a finger on the handle drags a category, beside it it scrolls', async ({ page }) => {
    const complaints = listening(page);
    await household(page);
    await page.goto('/settings?section=categories');
    await begins(page, ...BEFORE);
    await accessibleInBothThemes(page);
    for (const part of [
      handle(page, 'Food'),
      page.getByRole('button', { name: 'Colour and icon of Food' }),
    ]) {
      await expect.poll(async () => (await part.boundingBox())?.width).toBeGreaterThanOrEqual(44);
      await expect.poll(async () => (await part.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    const hand = await finger(page);
    await hand.swipe(await pointOf(row(page, 'Delivery'), 0.5), await pointOf(row(page, 'Food'), 0.5));
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(50);
    await begins(page, ...BEFORE);
    await toTop(page);

    await hand.down(await pointOf(handle(page, 'Drinks')));
    await hand.move(await pointOf(row(page, 'Groceries')));
    await expect(row(page, 'Groceries')).toHaveAttribute('data-over', 'into');
    await hand.up();
    await begins(page, 'Food', '-Groceries', '--Drinks', '-Eating out');
    await takeBack(page, 'Drinks is part of Groceries now');
    await begins(page, ...BEFORE);
    expect(complaints).toEqual([]);
  });
});

for (const [size, viewport] of [
  ['a desk', desk],
  ['a phone', phone],
] as const)
  test(`a category is given an icon, which its rows carry, on ${size}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const complaints = listening(page);
    const { main, call } = await household(page);
    const { items } = await call<{ items: { id: string; name: string }[] }>('GET', '/categories?limit=500');
    const groceries = items.find(({ name }) => name === 'Groceries')?.id ?? '';
    await call('POST', '/transactions', {
      date: '2026-11-20',
      payee: 'Emart',
      flows: [{ from: main, to: groceries, amount: { amount: '12000', commodity: 'KRW' } }],
    });
    const icon = (within: ReturnType<typeof row>) => within.locator('svg use').first();

    await page.goto('/settings?section=categories');
    await expect(icon(row(page, 'Groceries'))).toHaveAttribute('href', /#shopping-cart$/);
    await page.getByRole('button', { name: 'Colour and icon of Groceries' }).click();
    const dialog = page.getByRole('dialog', { name: 'Colour and icon of Groceries' });
    await expect(dialog.getByRole('radio', { name: 'Groceries, cart, supermarket' })).toBeChecked();
    await accessibleInBothThemes(page);
    await dialog.getByRole('searchbox', { name: 'Search icons' }).fill('fruit');
    await dialog.getByRole('radio', { name: 'Fruit, apple' }).check();
    await dialog.getByRole('radio', { name: 'Colour 5' }).check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    await expect(icon(row(page, 'Groceries'))).toHaveAttribute('href', /#apple$/);

    await page.goto('/transactions');
    await expect(icon(rows(page).filter({ hasText: 'Emart' }))).toHaveAttribute('href', /#apple$/);
    // The drawing is there, not only asked for.
    const drawn = await page.evaluate(async () => {
      const href = document.querySelector('main svg use')?.getAttribute('href') ?? '';
      const [file, id] = href.split('#');
      return (await (await fetch(file ?? '')).text()).includes(`<symbol id="${id ?? ''}"`);
    });
    expect(drawn).toBe(true);
    await page.goto(`/categories/${groceries}`);
    await expect(icon(page.getByRole('heading', { level: 1, name: 'Groceries' }))).toHaveAttribute(
      'href',
      /#apple$/,
    );
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('dialog').getByRole('radio', { name: 'No icon' }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(icon(page.getByRole('heading', { level: 1, name: 'Groceries' }))).toHaveCount(0);
    await takeBack(page, 'Groceries is saved.');
    await expect(icon(page.getByRole('heading', { level: 1, name: 'Groceries' }))).toHaveAttribute(
      'href',
      /#apple$/,
    );
    expect(complaints).toEqual([]);
  });
