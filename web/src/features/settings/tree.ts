import type { Category } from '@/shared/api/contract';

export type TreeCategory = Category & { readonly child: boolean };

/** Parents in their order, each followed by its children; a child whose parent is not here stands alone. */
export function treeOf(categories: readonly Category[]): TreeCategory[] {
  const ids = new Set(categories.map((category) => category.id));
  const isRoot = (category: Category) => category.parentId == null || !ids.has(category.parentId);
  const below = (parent: Category): TreeCategory[] =>
    categories
      .filter((each) => each.parentId === parent.id)
      .flatMap((child) => [{ ...child, child: true }, ...below(child)]);
  return categories.filter(isRoot).flatMap((root) => [{ ...root, child: false }, ...below(root)]);
}
