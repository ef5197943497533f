import { expect, it } from 'vitest';
import { partAt, scrollAt } from './spot';

it('cuts a place into its edges and its middle, or into halves where it takes nothing in', () => {
  expect(partAt(105, 100, 40, true)).toBe('before');
  expect(partAt(120, 100, 40, true)).toBe('into');
  expect(partAt(135, 100, 40, true)).toBe('after');
  expect(partAt(119, 100, 40, false)).toBe('before');
  expect(partAt(121, 100, 40, false)).toBe('after');
  expect(partAt(0, 0, 0, true)).toBe('before');
});

it('scrolls faster the nearer to the edge, and not at all in between', () => {
  expect(scrollAt(400, 800)).toBe(0);
  expect(scrollAt(70, 800)).toBe(-1);
  expect(scrollAt(2, 800)).toBe(-14);
  expect(scrollAt(-50, 800)).toBe(scrollAt(0, 800));
  expect(scrollAt(799, 800)).toBe(15);
});
