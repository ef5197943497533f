import { expect, type Locator, type Page, test } from '@playwright/test';
import { accessible, accessibleInBothThemes, listening, said, takeBack, visitor } from './browser';
import { cell, desk, entry, household, phone } from './household';
import { words } from './words';

interface Listed<T> {
  items: T[];
}
interface Category {
  id: string;
  name: string;
  class: string;
  fixed: boolean;
  parentId: string | null;
}
interface Period {
  id: string;
  name: string;
  startsOn: string;
  endsOn: string;
  version: number;
}

const daysLater = (day: string, count: number) => {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
};

const won = (amount: string) => ({ amount, commodity: 'KRW' });

/** The wallet, two categories that one spends on and the one of the salary, and what posts to them. */
async function scene(page: Page) {
  const person = await household(page);
  const { call, main } = person;
  const wallet = (await call<Listed<{ id: string }>>('GET', '/wallets')).items[0]?.id ?? '';
  const make = (name: string, kind: 'EXPENSE' | 'INCOME') =>
    call<Category>('POST', '/categories', { name, class: kind });
  const food = await make('Weekly market', 'EXPENSE');
  const fun = await make('Concerts', 'EXPENSE');
  const salary = await make('Main salary', 'INCOME');
  const post = (date: string, flow: { from: string; to: string; amount: string }) =>
    call('POST', '/transactions', { date, flows: [{ ...flow, amount: won(flow.amount) }] });
  return {
    ...person,
    wallet,
    salary,
    spend: (date: string, category: Category, amount: string) =>
      post(date, { from: main, to: category.id, amount }),
    earn: (date: string, amount: string) => post(date, { from: salary.id, to: main, amount }),
    food,
    fun,
  };
}

const row = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
const planOf = (page: Page, name: string) => page.getByLabel(`Plan for ${name}`, { exact: true });

test('a payday period is planned from what was spent, by the keyboard, and lived until it is closed', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize(desk);
  // What is refused inside a closed period is a conflict.
  const complaints = listening(page, 409);
  const { call, wallet, spend, food, fun } = await scene(page);
  await call('PUT', `/wallets/${wallet}/period-rule`, { kind: 'MONTH_FROM_DAY', day: 25 });
  const next = await call<Period>('GET', `/wallets/${wallet}/periods/next`);
  for (const days of [-5, -35, -65]) await spend(daysLater(next.startsOn, days), food, '3000');

  await page.goto('/dashboard');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('b');
  await expect(page.getByRole('heading', { name: 'Give your money a plan' })).toBeVisible();
  await page.getByRole('button', { name: `Start with ${next.name}` }).click();
  await expect(page.getByText('Draft · not started')).toBeVisible();
  await expect(planOf(page, food.name)).toHaveValue('₩3,000');

  await test.step('cell by cell', async () => {
    await planOf(page, food.name).focus();
    await page.keyboard.type('2500*4');
    await expect(row(page, food.name)).toContainText('= ₩10,000');
    await page.keyboard.press('Enter');
    await expect(planOf(page, food.name)).toHaveValue('₩10,000');
    await expect(planOf(page, fun.name)).toBeFocused();
    await page.keyboard.type('much');
    await page.keyboard.press('ArrowUp');
    await expect(planOf(page, fun.name)).toBeFocused();
    await expect(row(page, fun.name).getByRole('alert')).toContainText('This is not an amount');
    await page.keyboard.press('Escape');
    await page.keyboard.type('2000');
    await page.keyboard.press('ArrowUp');
    await expect(planOf(page, food.name)).toBeFocused();
    await expect(planOf(page, fun.name)).toHaveValue('₩2,000');
    await expect(said(page, 'Concerts: ₩2,000 planned.')).toBeVisible();
    await takeBack(page, 'Concerts: ₩2,000 planned.');
    await expect(planOf(page, fun.name)).toHaveValue('₩0');
    await planOf(page, fun.name).fill('2000');
    await page.keyboard.press('Tab');
    await expect(planOf(page, fun.name)).toHaveValue('₩2,000');
  });

  await test.step('the number that is left to plan opens', async () => {
    const number = page.getByRole('button', { name: /Left to plan/ });
    await expect(number).toContainText('₩79,000');
    await number.click();
    await expect(page.getByText('Available', { exact: true }).first()).toBeVisible();
    await accessible(page);
  });

  await test.step('it begins, one category is overspent and covered', async () => {
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('The plans of 2 categories become the initial plan');
    await dialog.getByRole('button', { name: 'Begin' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Active', { exact: false }).first()).toBeVisible();
    await spend(next.startsOn, fun, '2600');
    await page.reload();
    await expect(row(page, fun.name)).toContainText('₩600 over');
    await row(page, fun.name).getByRole('button', { name: 'Cover Concerts' }).click();
    await expect(dialog.getByLabel('How much')).toHaveValue('600');
    await expect(dialog.getByLabel('From which category')).toHaveValue(food.name);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    await expect(row(page, fun.name)).toContainText('Used up');
    await expect(row(page, fun.name)).toContainText('was ₩2,000');
    await expect(planOf(page, food.name)).toHaveValue('₩9,400');
  });

  await test.step('closed it is frozen, and opens again', async () => {
    await page.getByRole('button', { name: 'Close', exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('is frozen');
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    await expect(dialog).toBeHidden();
    await expect(planOf(page, food.name)).toHaveCount(0);
    await expect(row(page, fun.name)).toContainText('Used up');
    await page.goto('/transactions?new=true');
    const form = entry(page);
    await expect(cell(form, 'Payee')).toBeFocused();
    await page.keyboard.type('Late dinner');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await cell(form, 'Amount').fill('900');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert').filter({ hasText: next.name }).first()).toBeVisible();
    await expect(cell(form, 'Amount')).toHaveValue('900');
    await page.goto('/budget');
    await page.getByRole('button', { name: 'Open again' }).click();
    await dialog.getByRole('button', { name: 'Open again' }).click();
    await expect(planOf(page, food.name)).toBeVisible();
  });
  expect(complaints).toEqual([]);
});

test('a period is planned and begun with the thumb, in Korean', async ({ page }) => {
  await page.setViewportSize(phone);
  const complaints = listening(page);
  const word = words('ko');
  const { food, headers } = await scene(page);
  await page.request.patch('/api/v1/me', { headers, data: { locale: 'ko' } });
  await page.addInitScript(() => localStorage.setItem('sallim.language', 'ko'));
  await page.goto('/budget');
  await page.getByRole('button', { name: /부터 시작하기$/ }).click();
  await expect(page.getByText(word('budget:status.DRAFT'))).toBeVisible();
  const plan = page.getByLabel(word('budget:planFor', { name: food.name }), { exact: true });
  await expect(plan).toHaveAttribute('inputmode', 'decimal');
  await plan.fill('3만');
  await plan.blur();
  await expect(plan).toHaveValue('₩30,000');
  // It stays in sight while one plans down the list.
  const number = page.getByRole('button', { name: word('budget:top.leftToPlan') });
  await expect(number).toContainText('₩70,000');
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect(number).toBeInViewport();
  await accessible(page);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.getByRole('button', { name: word('budget:verb.activate') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: word('budget:verb.activate') })
    .click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText(word('budget:status.ACTIVE')).first()).toBeVisible();
  await expect(plan).toHaveValue('₩30,000');
  expect(complaints).toEqual([]);
});

test('a salary that comes two days late begins the next period, and moves no closed one', async ({
  page,
}) => {
  await page.setViewportSize(desk);
  const complaints = listening(page);
  const { book, headers, call, wallet, salary, earn } = await scene(page);
  await earn('2026-08-25', '2000000');
  await earn('2026-09-25', '2000000');
  await call('PUT', `/wallets/${wallet}/period-rule`, { kind: 'PAY_CYCLE', categoryId: salary.id, day: 25 });
  const september = await call<Period>('POST', `/wallets/${wallet}/periods`, {
    name: 'From the September salary',
    startsOn: '2026-09-25',
    endsOn: '2026-10-24',
  });
  const begun = await page.request.post(
    `/api/v1/books/${book}/wallets/${wallet}/periods/${september.id}/activate`,
    { headers: { ...headers, 'If-Match': `"${september.version}"` } },
  );
  expect(begun.ok(), await begun.text()).toBe(true);

  await page.goto('/budget');
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Draft the next' }).click();
  await expect(dialog).toContainText('The salary is not there yet');
  await expect(dialog.getByLabel('First day')).toHaveValue('25 Oct 2026');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await earn('2026-10-27', '2000000');
  await page.getByRole('button', { name: 'Draft the next' }).click();
  await expect(dialog.getByLabel('First day')).toHaveValue('27 Oct 2026');
  await expect(dialog.getByLabel('Last day')).toHaveValue('24 Nov 2026');
  await expect(dialog).not.toContainText('The salary is not there yet');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('27 Oct – 24 Nov 2026').first()).toBeVisible();
  await page.getByRole('button', { name: 'Go to From the September salary' }).click();
  await expect(page.getByText('25 Sept – 24 Oct 2026').first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a plan is filled with what a goal asks for, and that is taken back', async ({ page }) => {
  test.slow();
  await page.setViewportSize(desk);
  const complaints = listening(page);
  await visitor(page, 'en');
  await page.goto('/budget');
  const gifts = page.getByRole('row', { name: /^Gifts/ }).getByRole('textbox');
  await expect(gifts).toHaveValue('$40.00');

  await page.getByRole('button', { name: 'Fill the plan' }).click();
  await page.getByRole('menuitem', { name: 'From a goal…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Plan what a goal asks for' });
  // The other two goals ask for no amount in this currency: one has no day, one is in euros.
  await expect(dialog.getByLabel('Goal').first()).toHaveValue('A tenth of what we earn · 10 % of income');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Choose one.')).toBeVisible();
  await accessibleInBothThemes(page);
  await dialog.getByLabel('Category that gets it').first().fill('gifts');
  await page.getByRole('option', { name: /Gifts$/ }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();

  // A tenth of the salary that is planned.
  await expect(gifts).toHaveValue('$395.00');
  await takeBack(page, '1 category is planned.');
  await expect(gifts).toHaveValue('$40.00');
  expect(complaints).toEqual([]);
});
