import { describe, expect, it } from 'vitest';
import type { Category } from '@/shared/api/contract';
import { fullName } from '@/shared/categories/fullName';
import { categoryChoices, placesOf } from './choices';

const category = (id: string, more: Partial<Category> = {}): Category => ({
  id,
  version: 1,
  name: id,
  class: 'EXPENSE',
  ...more,
});

const food = category('Food');
const groceries = category('Groceries', { parentId: 'Food' });
const market = category('Market', { parentId: 'Groceries' });
const salary = category('Salary', { class: 'INCOME' });
const old = category('Cigarettes', { archivedAt: '2026-01-01T00:00:00Z' });
const fixed = category('Uncategorised', { fixed: true });
const all = [food, groceries, market, salary, old, fixed];

describe('the choices of a category', () => {
  it('are named with those above them', () => {
    expect(fullName(market, all)).toBe('Food › Groceries › Market');
  });

  it('leave out what is put away, unless it is chosen now', () => {
    const names = (chosen: string | null) => categoryChoices(all, chosen).map(({ label }) => label);
    expect(names(null)).toEqual(['Food', 'Food › Groceries', 'Food › Groceries › Market', 'Salary']);
    expect(names('Cigarettes')).toContain('Cigarettes');
  });

  it('never put it below itself, or below one of the other class', () => {
    expect(placesOf(groceries, all).map(({ value }) => value)).toEqual(['Food']);
    expect(placesOf(food, all)).toEqual([]);
  });
});
