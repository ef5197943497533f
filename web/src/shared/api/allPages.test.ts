import { expect, test } from 'vitest';
import { allPages } from './allPages';

const endless = (after: string | undefined) => {
  const at = Number(after ?? 0);
  return Promise.resolve({ items: [at], next: String(at + 1) });
};

test('a list past its bound is an error, never quietly short', async () => {
  await expect(allPages(endless, 3)).rejects.toThrow(RangeError);
});

test('where a part is enough, it says that there is more', async () => {
  expect(await allPages(endless, 3, 'PART')).toEqual({ items: [0, 1, 2], next: '3' });
});
