import { expect, type Page, test } from '@playwright/test';
import { accessibleInBothThemes, listening } from './browser';
import { desk, household, phone, rows, type Scene } from './household';
import { pointOf } from './touch';

const card = (page: Page, title: string | RegExp) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: title }) });
const titles = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 });
const arrangementOf = async ({ call }: Scene) =>
  (await call<{ arrangement: { cards: { card: string }[]; version: number } }>('GET', '/dashboard'))
    .arrangement;
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul' }).format(new Date());

/** Spent in won and in dollars, given back in part, moved with a fee. */
async function spending({ call, main }: Scene): Promise<void> {
  const { items: categories } = await call<{ items: { id: string; name: string }[] }>(
    'GET',
    '/categories?limit=500',
  );
  const groceries = categories.find(({ name }) => name === 'Groceries')?.id;
  const { items: accounts } = await call<{ items: { id: string; name: string }[] }>(
    'GET',
    '/accounts?limit=50',
  );
  const idOf = (name: string) => accounts.find((account) => account.name === name)?.id;
  const date = today();
  const booked = (...flows: object[]) => call('POST', '/transactions', { date, flows });
  const won = (amount: string) => ({ amount, commodity: 'KRW' });
  await booked({ from: main, to: groceries, amount: won('30000') });
  await booked({ from: groceries, to: main, amount: won('10000') });
  await booked(
    { from: main, to: idOf('Savings'), amount: won('50000') },
    { from: main, to: groceries, amount: won('500') },
  );
  await booked({ from: main, to: idOf('Savings'), amount: won('1000') });
  await call('POST', '/rates', { from: 'USD', to: 'KRW', day: date, rate: '1400' });
  await booked({ from: idOf('Dollar pocket'), to: groceries, amount: { amount: '2.50', commodity: 'USD' } });
}

for (const [size, viewport] of [
  ['a desk', desk],
  ['a phone', phone],
] as const)
  test.describe(`on ${size}`, () => {
    test.use({ viewport });

    test('the cards are arranged by keys and buttons, stay so, and go back', async ({ page, browser }) => {
      test.slow();
      const complaints = listening(page);
      const scene = await household(page);
      await page.goto('/dashboard');
      await expect(titles(page).first()).toHaveText('Left to spend today');
      await expect(titles(page)).toHaveCount(9);
      const ordinary = await titles(page).allTextContents();
      await page.getByRole('button', { name: 'Arrange' }).click();
      const room = page.getByRole('region', { name: 'Arrange the dashboard' });
      await expect(room).toBeVisible();
      await accessibleInBothThemes(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        viewport.width,
      );

      // The arrow keys of a handle; the focus goes along, and what happened is said.
      await room.getByRole('button', { name: 'Move Net worth' }).focus();
      await page.keyboard.press('ArrowDown');
      await expect(room.getByRole('status')).toContainText('Net worth: number 3');
      await expect(room.getByRole('button', { name: 'Move Net worth' })).toBeFocused();
      if (viewport === desk) {
        await page.keyboard.press('ArrowRight');
        await expect(room.getByRole('status')).toContainText('on the right');
        await expect(room.getByRole('button', { name: 'Move Net worth' })).toBeFocused();
      }
      // Put away, and one more brought back at once.
      await room.getByRole('button', { name: 'Put Recent away' }).click();
      await room.getByRole('button', { name: 'Put Twelve months away' }).click();
      await room.getByRole('button', { name: 'Undo' }).click();
      await expect(room.getByRole('button', { name: 'Move Twelve months' })).toBeVisible();
      await expect(room.getByRole('button', { name: 'Show Recent' })).toBeVisible();
      await room.getByRole('button', { name: 'Done' }).click();
      await expect(room).toHaveCount(0);
      await expect(titles(page).first()).toBeVisible();
      await expect(titles(page).filter({ hasText: 'Recent' })).toHaveCount(0);
      const arranged = await titles(page).allTextContents();
      expect(arranged).not.toEqual(ordinary);

      // Each step is seen at once and kept one after the other; loaded again it is the same, for the server has it.
      const steps = viewport === desk ? 5 : 4;
      await expect.poll(async () => (await arrangementOf(scene)).version).toBe(steps);
      await page.reload();
      await expect(titles(page)).toHaveText(arranged);
      // Somebody else has their own.
      const other = await browser.newPage({ viewport });
      await household(other);
      await other.goto('/dashboard');
      await expect(titles(other)).toHaveText(ordinary);
      await other.close();

      await page.getByRole('button', { name: 'Arrange' }).click();
      await room.getByRole('button', { name: 'Start over' }).click();
      await expect(room.getByRole('button', { name: 'Move Recent' })).toBeVisible();
      await room.getByRole('button', { name: 'Done' }).click();
      await expect(titles(page)).toHaveText(ordinary);
      expect(complaints).toEqual([]);
    });

    test('a card is dragged by its handle', async ({ page }) => {
      const scene = await household(page);
      await page.goto('/dashboard');
      await page.getByRole('button', { name: 'Arrange' }).click();
      const room = page.getByRole('region', { name: 'Arrange the dashboard' });
      const list = room.getByRole('list').first();
      await expect(list.getByRole('listitem').first()).toContainText('Left today');
      const from = await pointOf(list.getByRole('button', { name: 'Move Accounts' }));
      const to = await pointOf(list.getByRole('listitem').first(), 0.3, 0.2);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 6 });
      await expect(list.getByRole('listitem').first()).toHaveAttribute('data-over', 'before');
      await page.mouse.up();
      await expect(list.getByRole('listitem').first()).toContainText('Accounts');
      await expect.poll(async () => (await arrangementOf(scene)).cards[0]?.card).toBe('ACCOUNTS');
      await page.reload();
      await expect(titles(page).first()).toHaveText('Accounts');
    });

    test('a refused change is taken back and said', async ({ page }) => {
      const complaints = listening(page, 412);
      const { call } = await household(page);
      await page.goto('/dashboard');
      await page.getByRole('button', { name: 'Arrange' }).click();
      const room = page.getByRole('region', { name: 'Arrange the dashboard' });
      await expect(room).toBeVisible();
      // Elsewhere it is arranged meanwhile.
      await call('PUT', '/dashboard/arrangement', {
        cards: [{ card: 'ACCOUNTS', column: 'LEFT', shown: false }],
      });
      await room.getByRole('button', { name: 'Put Recent away' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expect(room.getByRole('button', { name: 'Move Recent' })).toBeVisible();
      await expect(room.getByRole('button', { name: 'Show Accounts' })).toBeVisible();
      expect(complaints).toEqual([]);
    });

    test('a number tells its rows, its rates and its rules, and leads to exactly the rows', async ({
      page,
    }) => {
      test.slow();
      const complaints = listening(page);
      await spending(await household(page));
      await page.goto('/dashboard');
      await page
        .getByRole('button', { name: /Went out/ })
        .first()
        .click();
      const dialog = page.getByRole('dialog');
      // 30,000 less 10,000, a fee of 500, and 2.50 dollars at 1,400.
      await expect(dialog).toContainText('₩24,000');
      await expect(dialog).toContainText('4 transactions come to');
      await expect(dialog).toContainText('1 USD = 1,400 KRW');
      await expect(dialog).toContainText('typed in');
      await expect(dialog).toContainText('A refund makes its category smaller.');
      await accessibleInBothThemes(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        viewport.width,
      );

      // Into a part and back.
      await dialog.getByRole('button', { name: /Food/ }).click();
      await expect(dialog.getByText('How it is counted')).toBeVisible();
      await dialog.getByRole('button', { name: 'Back' }).click();
      await dialog.getByRole('link', { name: 'Show all 4' }).click();
      await expect(page).toHaveURL(/category=expense/);
      await expect(rows(page)).toHaveCount(4);
      await expect(page.getByRole('status').filter({ hasText: '4 transactions' })).toContainText('₩24,000');

      // By the keyboard alone, and what was pressed has the focus again.
      await page.goto('/dashboard');
      const worth = card(page, 'Net worth').getByRole('button').first();
      await worth.focus();
      await page.keyboard.press('Enter');
      await expect(dialog.getByRole('button', { name: /Main checking/ })).toBeVisible();
      await dialog.getByRole('button', { name: /Main checking/ }).click();
      await expect(dialog).toContainText('Before the period');
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      await expect(worth).toBeFocused();

      // The change of the month, and a month of the bars by the keyboard.
      await page.getByRole('button', { name: /Since the period began/ }).click();
      await expect(dialog).toContainText('Change so far');
      await accessibleInBothThemes(page);
      await page.keyboard.press('Escape');
      const month = card(page, 'Twelve months').getByRole('button').last();
      await month.focus();
      await page.keyboard.press('Enter');
      await expect(dialog).toContainText('In less out');
      await accessibleInBothThemes(page);
      expect(complaints).toEqual([]);
    });
  });
