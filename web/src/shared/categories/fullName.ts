import type { Category } from '@/shared/api/contract';

/** A category with those above it: `Food › Groceries`. */
export function fullName(category: Category, all: readonly Category[]): string {
  const parent = all.find((each) => each.id === category.parentId);
  return parent === undefined ? category.name : `${fullName(parent, all)} › ${category.name}`;
}
