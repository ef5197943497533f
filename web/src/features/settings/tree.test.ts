import { expect, it } from 'vitest';
import type { Category } from '@/shared/api/contract';
import { moved, treeOf } from './tree';

const category = (id: string, parentId: string | null = null) => ({ id, parentId }) as Category;

it('puts children behind their parents, and a child without one alone', () => {
  const tree = treeOf([category('b', 'a'), category('a'), category('c', 'gone'), category('d', 'b')]);
  expect(tree.map((each) => [each.id, each.child])).toEqual([
    ['a', false],
    ['b', true],
    ['d', true],
    ['c', false],
  ]);
});

it('moves a category among those of its parent, and no further than their ends', () => {
  const all = [category('a'), category('x', 'a'), category('b'), category('y', 'a'), category('c')];
  expect(moved(all, { id: 'b', parentId: null }, -1)).toEqual(['b', 'a', 'c']);
  expect(moved(all, { id: 'x', parentId: 'a' }, 1)).toEqual(['y', 'x']);
  expect(moved(all, { id: 'a' }, -1)).toBeNull();
  expect(moved(all, { id: 'c' }, 1)).toBeNull();
});
