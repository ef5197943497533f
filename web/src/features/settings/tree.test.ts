import { describe, expect, it } from 'vitest';
import type { Category } from '@/shared/api/contract';
import { isHere, placeAt, placed, rankOf, refusalAt, stepOf, topOf, treeOf } from './tree';

const category = (id: string, parentId: string | null = null, kind = 'EXPENSE') =>
  ({ id, parentId, class: kind }) as Category;
const food = category('food');
const bread = category('bread', 'food');
const fish = category('fish', 'food');
const home = category('home');
const rent = category('rent', 'home');
const pay = category('pay', null, 'INCOME');
const all = [food, bread, fish, home, rent, pay];
const shape = (categories: readonly Category[]) =>
  treeOf(categories).map(({ id, depth }) => `${'-'.repeat(depth)}${id}`);

it('puts children behind their parents, and a child without one alone', () => {
  const tree = [category('b', 'a'), category('a'), category('c', 'gone'), category('d', 'b')];
  expect(shape(tree)).toEqual(['a', '-b', '--d', 'c']);
});

describe('a category that is let go', () => {
  it('on another goes below it, as the last', () => {
    expect(placeAt(all, rent, { id: 'food', part: 'into' })).toEqual({ parentId: 'food', before: null });
  });
  it('on an edge goes before or after, and below the edge of a parent to its children', () => {
    expect(placeAt(all, rent, { id: 'fish', part: 'before' })).toEqual({ parentId: 'food', before: 'fish' });
    expect(placeAt(all, rent, { id: 'bread', part: 'after' })).toEqual({ parentId: 'food', before: 'fish' });
    expect(placeAt(all, rent, { id: 'fish', part: 'after' })).toEqual({ parentId: 'food', before: null });
    expect(placeAt(all, rent, { id: 'food', part: 'after' })).toEqual({ parentId: 'food', before: 'bread' });
    expect(placeAt(all, rent, { id: 'home', part: 'after' })).toEqual({ parentId: null, before: null });
  });
  it('at the end of all comes to the top level', () => {
    expect(placeAt(all, rent, { id: topOf('EXPENSE'), part: 'into' })).toEqual({
      parentId: null,
      before: null,
    });
  });
  it('on itself goes nowhere, and beside itself stays', () => {
    expect(placeAt(all, rent, { id: 'rent', part: 'into' })).toBeNull();
    expect(isHere(all, bread, { parentId: 'food', before: 'fish' })).toBe(true);
    expect(isHere(all, bread, { parentId: 'food', before: null })).toBe(false);
  });
});

describe('a place is refused', () => {
  it('below itself', () => {
    expect(refusalAt(all, food, { id: 'bread', part: 'into' })).toBe('BELOW_ITSELF');
    expect(refusalAt(all, food, { id: 'fish', part: 'after' })).toBe('BELOW_ITSELF');
    expect(refusalAt(all, food, { id: 'home', part: 'into' })).toBeNull();
  });
  it('among those of the other class', () => {
    expect(refusalAt(all, rent, { id: 'pay', part: 'before' })).toBe('OTHER_CLASS');
    expect(refusalAt(all, rent, { id: topOf('INCOME'), part: 'into' })).toBe('OTHER_CLASS');
    expect(refusalAt(all, pay, { id: topOf('INCOME'), part: 'into' })).toBeNull();
  });
  it('where it would be deeper than four levels, with what is below it', () => {
    const deep = [...all, category('three', 'rent'), category('four', 'three')];
    expect(refusalAt(deep, pay, { id: 'four', part: 'before' })).toBe('OTHER_CLASS');
    expect(refusalAt(deep, bread, { id: 'four', part: 'before' })).toBeNull();
    expect(refusalAt(deep, bread, { id: 'four', part: 'into' })).toBe('TOO_DEEP');
    expect(refusalAt(deep, food, { id: 'three', part: 'into' })).toBe('TOO_DEEP');
  });
});

it('steps among its siblings, below the one before it, and out to beside its parent', () => {
  expect(stepOf(all, fish, 'up')).toEqual({ parentId: 'food', before: 'bread' });
  expect(stepOf(all, bread, 'up')).toBeNull();
  expect(stepOf(all, bread, 'down')).toEqual({ parentId: 'food', before: null });
  expect(stepOf(all, fish, 'down')).toBeNull();
  expect(stepOf(all, fish, 'in')).toEqual({ parentId: 'bread', before: null });
  expect(stepOf(all, bread, 'in')).toBeNull();
  expect(stepOf(all, fish, 'out')).toEqual({ parentId: null, before: 'home' });
  expect(stepOf(all, rent, 'out')).toEqual({ parentId: null, before: null });
  expect(stepOf(all, home, 'out')).toBeNull();
});

it('is drawn in its new place, and says which of how many it is there', () => {
  const now = placed(all, 'rent', { parentId: 'food', before: 'fish' });
  expect(shape(now)).toEqual(['food', '-bread', '-rent', '-fish', 'home', 'pay']);
  expect(rankOf(now, 'rent')).toEqual({ number: 2, count: 3 });
  expect(shape(placed(all, 'food', { parentId: null, before: null }))).toEqual([
    'home',
    '-rent',
    'pay',
    'food',
    '-bread',
    '-fish',
  ]);
});
