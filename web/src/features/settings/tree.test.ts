import { expect, it } from 'vitest';
import type { Category } from '@/shared/api/contract';
import { treeOf } from './tree';

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
