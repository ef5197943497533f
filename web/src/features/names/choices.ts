import type { Category } from '@/shared/api/contract';
import { fullName } from '@/shared/categories/fullName';

interface Choice {
  value: string;
  label: string;
}

/** All that can be chosen, by their full names; what is chosen now also where it was put away. */
export function categoryChoices(all: readonly Category[], chosen: string | null): Choice[] {
  return all
    .filter((each) => each.id === chosen || (each.archivedAt == null && each.fixed !== true))
    .map((each) => ({ value: each.id, label: fullName(each, all) }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** Where a category can stand: below another of its class that is not itself, nor below it. */
export function placesOf(category: Category, all: readonly Category[]): Choice[] {
  const below = new Set([category.id]);
  // As deep as the tree is: a round finds at least one more, or is the last.
  for (let size = 0; size !== below.size;) {
    size = below.size;
    for (const each of all) if (each.parentId != null && below.has(each.parentId)) below.add(each.id);
  }
  return categoryChoices(
    all.filter((each) => each.class === category.class),
    category.parentId ?? null,
  ).filter(({ value }) => !below.has(value));
}
