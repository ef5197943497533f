import { expect, type Page } from '@playwright/test';
import type { Newcomer } from './browser';

/** A bank's file as it is sent: CSV by its text. */
export const csv = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

/** Has the server read a file for an account and look through its rows; answers the run, which waits for a decision. */
export async function looked(
  page: Page,
  { book, call, headers }: Newcomer,
  accountId: string,
  text: string,
): Promise<string> {
  const send = async <T>(path: string, more: Record<string, string>) => {
    const answer = await page.request.post(`/api/v1/books/${book}${path}`, {
      headers: { ...headers, 'Idempotency-Key': `statement-${accountId}-${text.length}` },
      multipart: { file: csv('statement.csv', text), ...more },
    });
    expect(answer.ok(), await answer.text()).toBe(true);
    return (await answer.json()) as T;
  };
  const { profile } = await send<{ profile: unknown }>('/imports/preview', {});
  const { importId } = await send<{ importId: string }>('/imports', {
    accountId,
    profile: JSON.stringify(profile),
  });
  const status = async () => (await call<{ status: string }>('GET', `/imports/${importId}`)).status;
  await expect.poll(status, { timeout: 90_000 }).toBe('READY');
  return importId;
}

/** The same, and all of its rows are in the book. */
export async function imported(page: Page, person: Newcomer, accountId: string, text: string): Promise<void> {
  const run = await looked(page, person, accountId, text);
  await person.call('POST', `/imports/${run}/commit`);
  const status = async () => (await person.call<{ status: string }>('GET', `/imports/${run}`)).status;
  await expect.poll(status, { timeout: 120_000 }).toBe('COMMITTED');
}
