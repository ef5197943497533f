import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { accessible, newcomer } from './browser';

/** A road to the server that can be cut, or that loses answers on the way back. */
async function road(to: string): Promise<{ server: Server; url: string; state: Road }> {
  const target = new URL(to);
  const state: Road = { cut: null, losing: null, lost: 0 };
  const server = createServer((incoming, outgoing) => {
    if (state.cut?.test(incoming.url ?? '') === true) {
      incoming.socket.destroy();
      return;
    }
    const forwarded = ask(
      {
        host: target.hostname,
        port: target.port,
        path: incoming.url,
        method: incoming.method,
        headers: incoming.headers,
      },
      (answer) => {
        if (state.losing !== null && incoming.method === 'POST' && state.losing.test(incoming.url ?? '')) {
          answer.resume().on('end', () => {
            state.lost += 1;
            incoming.socket.destroy();
          });
          return;
        }
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(outgoing);
      },
    );
    forwarded.on('error', () => incoming.socket.destroy());
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://localhost:${(server.address() as AddressInfo).port}`, state };
}

interface Road {
  /** Requests that do not arrive. */
  cut: RegExp | null;
  /** Requests that arrive, but whose answer does not. */
  losing: RegExp | null;
  /** How many answers were lost so far. */
  lost: number;
}

const EVERYTHING = /^/;
const ENTRIES = /\/transactions$/;

/** Runs in the page. */
function namesAreKept(): Promise<boolean> {
  return new Promise((resolve) => {
    const opened = indexedDB.open('sallim', 1);
    opened.onerror = () => resolve(false);
    opened.onsuccess = () => {
      const counted = opened.result.transaction('names').objectStore('names').count();
      counted.onsuccess = () => {
        opened.result.close();
        resolve(counted.result === 1);
      };
    };
  });
}

test.use({ serviceWorkers: 'allow' });

async function type(page: Page, amount: string, payee: string): Promise<void> {
  const form = page.getByRole('form', { name: 'New transaction' });
  await form.getByLabel('Amount').fill(amount);
  await form.getByLabel('Payee').fill(payee);
  await form.getByRole('button', { name: 'Save' }).click();
}

test('two entries typed offline wait, survive a cold start without the server, and are booked once each', async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const { server, url, state } = await road(baseURL ?? '');
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'allow',
  });
  const page = await context.newPage();
  const { call } = await newcomer(page, 'EUR');
  await call('POST', '/accounts', { name: 'Cash', kind: 'CASH', commodity: 'EUR' });
  const booked = async () =>
    (await call<{ items: { payee: string | null }[] }>('GET', '/transactions')).items.map(
      (each) => each.payee,
    );
  await page.goto('/transactions');
  await expect(page.getByRole('main')).toContainText('No transactions here yet');
  // The shell and the names are kept in the background.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => page.evaluate(namesAreKept)).toBe(true);

  state.cut = EVERYTHING;
  await page.goto('/transactions?new=true');
  await expect(page.getByRole('heading', { level: 1, name: 'Sallim cannot be reached' })).toBeVisible();
  await accessible(page);
  await type(page, '4.50', 'Bakery');
  const waiting = page.getByRole('region', { name: 'Waiting entries' });
  await expect(waiting.getByText('On this device only')).toHaveCount(1);
  await type(page, '12*2', 'Market');
  await expect(waiting.getByText('On this device only')).toHaveCount(2);
  await accessible(page);
  // What waits can be changed and taken out.
  await type(page, '1', 'By mistake');
  await page.getByRole('button', { name: 'Take By mistake out' }).click();
  await expect(waiting.getByText('On this device only')).toHaveCount(2);
  await page.reload();
  await expect(waiting.getByText('On this device only')).toHaveCount(2);

  // Back, but answers are lost on the way: what was sent is said to be on its way, and asked for again by hand.
  state.losing = ENTRIES;
  state.cut = null;
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.waitForURL(/\/transactions/);
  await expect(waiting.getByText('Sent, no answer yet', { exact: false }).first()).toBeVisible();
  await expect.poll(() => state.lost).toBeGreaterThan(0);
  const lost = state.lost;
  await page.getByRole('button', { name: 'Send now' }).first().click();
  await expect.poll(() => state.lost).toBeGreaterThan(lost);
  // What waits is sent whenever there is hope, so from here on nothing may be pressed that could just be going away.
  state.losing = null;
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect(waiting).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
  expect((await booked()).sort()).toEqual(['Bakery', 'Market']);
  await expect(page.getByRole('main')).toContainText('Bakery');
  await context.close();
  server.close();
});

test('an entry that the server refuses stays with its reason, and signing out says that it is there', async ({
  browser,
  baseURL,
}) => {
  const { server, url, state } = await road(baseURL ?? '');
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  const { call } = await newcomer(page, 'EUR');
  const account = await call<{ id: string; version: number }>('POST', '/accounts', {
    name: 'Cash',
    kind: 'CASH',
    commodity: 'EUR',
  });
  await page.goto('/transactions?new=true');
  const form = page.getByRole('form', { name: 'New transaction' });
  await form.getByLabel('Amount').fill('5');
  await form.getByLabel('Payee').fill('Kiosk');
  state.cut = ENTRIES;
  await form.getByRole('button', { name: 'Save' }).click();
  const waiting = page.getByRole('region', { name: 'Waiting entries' });
  await expect(waiting).toContainText('Kiosk');
  // Only entries are cut off: by the time they arrive, the account takes none.
  await call('POST', `/accounts/${account.id}/archive`);
  state.cut = null;
  await page.getByRole('button', { name: 'Send now' }).first().click();
  await expect(waiting).toContainText(/archive/i);
  await accessible(page);
  await page.goto('/settings?section=profile');
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('dialog')).toContainText('1 entry has not been sent yet');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await page.goto('/transactions');
  await page.getByRole('button', { name: 'Take Kiosk out' }).click();
  await expect(waiting).toHaveCount(0);
  await context.close();
  server.close();
});
