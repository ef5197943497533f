import type { Page } from './contract';

/**
 * Small lists that a screen needs whole (accounts, categories, tags): follows the cursor to the end. Bounded, so that
 * a server that never ends cannot hold the page; past the bound it is an error, never a list that is quietly short.
 * Where a part is enough (`PART`: names to choose from, when any other may be typed), `next` tells that there is more.
 */
export async function allPages<T>(
  page: (after: string | undefined) => Promise<Page<T>>,
  bound = 40,
  past: 'FAIL' | 'PART' = 'FAIL',
): Promise<Page<T>> {
  const items: T[] = [];
  let after: string | undefined;
  for (let count = 0; count < bound; count += 1) {
    const answer = await page(after);
    items.push(...answer.items);
    if (answer.next === null) return { items, next: null };
    after = answer.next;
  }
  if (past === 'PART') return { items, next: after ?? null };
  throw new RangeError(`more than ${bound} pages`);
}
