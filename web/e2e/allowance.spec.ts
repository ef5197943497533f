import { expect, type Page, test } from '@playwright/test';
import { accessibleInBothThemes, listening, said } from './browser';
import { desk, household, phone, type Scene } from './household';

/** Today in the household's zone, and days around it. */
function day(step: number): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul' }).format(new Date());
  const date = new Date(`${today}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + step);
  return date.toISOString().slice(0, 10);
}

const won = (amount: string) => ({ amount, commodity: 'KRW' });

/**
 * Paid six days ago and again in four: ten days in all. 100,000 came in, a bill of 10,000 is due in two days, and of the week 12,000,
 * 20,000 and 3,000 are spent.
 */
async function aWeek({ call, main }: Scene): Promise<void> {
  const recurring = (name: string, flow: object, startsOn: string) =>
    call<{ id: string }>('POST', '/recurring', {
      name,
      flows: [flow],
      rule: 'FREQ=DAILY;INTERVAL=10',
      startsOn,
      mode: 'REMIND',
    });
  const salary = await recurring('Salary', { to: main, amount: won('100000') }, day(-6));
  await call('POST', `/recurring/${salary.id}/occurrences/${day(-6)}`, { action: 'POST' });
  await recurring('Phone', { from: main, amount: won('10000') }, day(2));
  await spend({ call, main }, -5, '12000');
  await spend({ call, main }, -4, '20000');
  await spend({ call, main }, -2, '3000');
}

const spend = ({ call, main }: Pick<Scene, 'call' | 'main'>, step: number, amount: string) =>
  call('POST', '/transactions', { date: day(step), flows: [{ from: main, amount: won(amount) }] });

const card = (page: Page, title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: title }) });

for (const [size, viewport] of Object.entries({ desk, phone }))
  test(`the allowance through a week, on a ${size}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const complaints = listening(page);
    const scene = await household(page);
    await page.goto('/allowance');
    await expect(page.getByRole('heading', { name: 'How much may I spend today?' })).toBeVisible();
    await aWeek(scene);

    // (100,000 - 35,000 - 10,000) / 4 days.
    await page.goto('/dashboard');
    const left = card(page, 'Left to spend today');
    await expect(left).toContainText('₩13,750');
    await expect(left).toContainText('It has to last 4 days');
    await left.getByRole('link', { name: 'How it comes about' }).click();
    await expect(page).toHaveURL(/\/allowance$/);
    const how = card(page, 'How it comes about');
    for (const line of ['₩100,000', '−₩35,000', '−₩10,000', '₩55,000', 'Shared among 4 days'])
      await expect(how).toContainText(line);
    // Each day as it had to share what was there: 90,000 / 10, 90,000 / 9, 78,000 / 8, 58,000 / 7, 58,000 / 6, 55,000 / 5.
    const days = card(page, 'Day by day').getByRole('row');
    for (const [place, says] of [
      ['₩13,750', '₩0', '₩13,750'],
      ['₩11,000', '₩0', '₩11,000'],
      ['₩9,666', '₩3,000', '₩6,666'],
      ['₩8,285', '₩0', '₩8,285'],
      ['₩9,750', '₩20,000', '−₩10,250'],
      ['₩10,000', '₩12,000', '−₩2,000'],
      ['₩9,000', '₩0', '₩9,000'],
    ].entries())
      await expect(days.nth(place + 1).getByRole('cell')).toHaveText(says);
    await accessibleInBothThemes(page);

    // A little, and then too much: why it is below zero, and by when it is not.
    await spend(scene, 0, '4000');
    await page.reload();
    await expect(left).toContainText('₩9,750');
    await expect(left).toContainText('tomorrow has ₩17,000');
    await spend(scene, 0, '12000');
    await page.reload();
    await expect(left).toContainText('−₩2,250');
    await expect(left).toContainText('More than today’s allowance is spent.');
    await expect(left).toContainText('It recovers on');
    await accessibleInBothThemes(page);

    // Reckoned in another way, and back.
    await page.getByRole('button', { name: 'How it is reckoned' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'goes to tomorrow' }).check();
    await accessibleInBothThemes(page);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(said(page, 'The allowance is reckoned this way now.')).toBeVisible();
    await expect(how).toContainText('What you do not use up goes to tomorrow.');
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect(how).toContainText('What you do not use up goes to all the days that are left.');
    await expect(left).toContainText('−₩2,250');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      viewport.width,
    );
    expect(complaints).toEqual([]);
  });
