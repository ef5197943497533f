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

/** The ids of a category's siblings once it went one place up or down; null where it is at the end already. */
export function moved(
  categories: readonly Category[],
  item: { id: string; parentId?: string | null | undefined },
  step: -1 | 1,
): string[] | null {
  const ids = categories
    .filter((each) => (each.parentId ?? null) === (item.parentId ?? null))
    .map((each) => each.id);
  const from = ids.indexOf(item.id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= ids.length) return null;
  ids.splice(from, 1);
  ids.splice(to, 0, item.id);
  return ids;
}
