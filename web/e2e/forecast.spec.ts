import { expect, type Page, test } from '@playwright/test';
import { accessibleInBothThemes, listening, said } from './browser';
import { desk, household, phone, type Scene } from './household';

const won = (amount: string) => ({ amount, commodity: 'KRW' });

/** A day of the household's zone, so many after today. */
function day(step: number): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul' }).format(new Date());
  const date = new Date(`${today}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + step);
  return date.toISOString().slice(0, 10);
}

/** 100,000 at first and 900,000 today; 400,000 leave in ten days, 100,000 in twelve, and 900,000 come in twenty; each once. */
async function money({ call, main }: Scene): Promise<void> {
  await call('POST', '/transactions', { date: day(0), flows: [{ to: main, amount: won('900000') }] });
  const once = (name: string, flow: object, step: number) =>
    call('POST', '/recurring', {
      name,
      flows: [flow],
      rule: 'FREQ=MONTHLY;COUNT=1',
      startsOn: day(step),
      mode: 'REMIND',
    });
  await once('Rent', { from: main, amount: won('400000') }, 10);
  await once('Insurance', { from: main, amount: won('100000') }, 12);
  await once('Salary', { to: main, amount: won('900000') }, 20);
}

const card = (page: Page, title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: title }) });

for (const [size, viewport] of Object.entries({ desk, phone }))
  test(`what there will be, and what it would be if something were different, on a ${size}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    const complaints = listening(page);
    const scene = await household(page);
    await money(scene);

    // 1,000,000 - 400,000 - 100,000 at the lowest, 900,000 more in the end.
    await page.goto('/forecast');
    const all = card(page, 'All accounts');
    await expect(all).toContainText('₩500,000');
    await expect(all).toContainText('₩1,400,000');
    await expect(card(page, 'What the categories will cost')).toContainText('needs 6 finished months');
    await accessibleInBothThemes(page);

    // A car that costs 600,000 in five days: the account runs dry when the insurance is paid.
    const whatIf = card(page, 'What if');
    const dialog = page.getByRole('dialog');
    await whatIf.getByRole('button', { name: 'Try a change' }).click();
    await dialog.getByLabel('Name').fill('Used car');
    await dialog.getByRole('button', { name: 'See' }).click();
    await expect(dialog.getByText(/amount/i).last()).toBeVisible();
    await dialog.getByLabel('Amount').fill('500000+100000');
    await accessibleInBothThemes(page);
    await dialog.getByRole('button', { name: 'See' }).click();
    await expect(whatIf).toContainText('Used car');
    await expect(all).toContainText('−₩100,000');
    await expect(all).toContainText('−₩600,000');
    await expect(all).toContainText('runs out of money');

    // Without the insurance, and with the rent after the salary, it does not.
    await whatIf.getByRole('button', { name: 'Try a change' }).click();
    await dialog.getByLabel('What would be different').selectOption('DROP');
    await dialog.getByLabel('Which one').click();
    await page.getByRole('option', { name: 'Insurance' }).click();
    await dialog.getByRole('button', { name: 'See' }).click();
    await expect(whatIf).toContainText('Insurance does not come');
    await expect(all).not.toContainText('runs out of money');
    await whatIf.getByRole('button', { name: 'Try a change' }).click();
    await dialog.getByLabel('What would be different').selectOption('MOVE');
    await dialog.getByLabel('Which one').click();
    await page.getByRole('option', { name: 'Rent' }).click();
    await dialog.getByLabel('Days later').fill('15');
    await dialog.getByRole('button', { name: 'See' }).click();
    await expect(whatIf).toContainText('Rent comes 15 days later');
    await expect(all).toContainText('₩400,000');
    await expect(all).toContainText('₩900,000');
    await accessibleInBothThemes(page);

    // Taken back, all is as before; nothing was saved.
    await whatIf.getByRole('button', { name: 'Take all back' }).click();
    await expect(all).toContainText('₩1,400,000');
    await page.goto('/recurring');
    await expect(page.getByText('Insurance')).toBeVisible();
    await expect(page.getByText('Used car')).toHaveCount(0);
    await page.goto('/forecast');
    await page.getByText('24 months').click();
    await expect(page).toHaveURL(/ahead=24/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      viewport.width,
    );
    expect(complaints).toEqual([]);
  });

test('what was not paid three times is told with its days, dismissed, and told again after all', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  const { call, main } = await household(page);
  await call('POST', '/recurring', {
    name: 'Newspaper',
    flows: [{ from: main, amount: won('15000') }],
    rule: 'FREQ=WEEKLY',
    startsOn: day(-21),
    mode: 'REMIND',
  });
  await page.goto('/forecast');
  const advice = card(page, 'Worth a look').getByRole('listitem').filter({ hasText: 'Newspaper' });
  await expect(advice).toContainText('Newspaper has not been paid lately');
  await advice.getByText('How it comes about').click();
  await expect(advice.getByText(/^Not paid/)).toHaveCount(3);
  await accessibleInBothThemes(page);
  await advice.getByRole('button', { name: 'Not again: Newspaper' }).click();
  await expect(said(page, 'You will not be told this again.')).toBeVisible();
  await expect(advice).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(advice).toBeVisible();
  await advice.getByRole('link', { name: 'To what recurs: Newspaper' }).click();
  await expect(page).toHaveURL(/\/recurring$/);
});
