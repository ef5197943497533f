import type { Category } from '@/shared/api/contract';
import type { Step } from '@/shared/dragging/Handle';
import type { Spot } from '@/shared/dragging/spot';

export type TreeCategory = Category & { readonly depth: number };

/** Below another one, or at the top level: before one that is there, or at the end. */
export interface Place {
  readonly parentId: string | null;
  readonly before: string | null;
}

/** Why a category cannot stand somewhere; the server holds the same. */
export type Refusal = 'OTHER_CLASS' | 'BELOW_ITSELF' | 'TOO_DEEP';

/** The levels that there can be. */
const DEEPEST = 4;

/** Parents in their order, each followed by its children; a child whose parent is not here stands alone. */
export function treeOf(categories: readonly Category[]): TreeCategory[] {
  const ids = new Set(categories.map((category) => category.id));
  const isRoot = (category: Category) => category.parentId == null || !ids.has(category.parentId);
  const grown = (category: Category, depth: number): TreeCategory[] => [
    { ...category, depth },
    ...categories.filter((each) => each.parentId === category.id).flatMap((child) => grown(child, depth + 1)),
  ];
  return categories.filter(isRoot).flatMap((root) => grown(root, 0));
}

const parentOf = (category: Pick<Category, 'parentId'>) => category.parentId ?? null;

function siblingsOf(categories: readonly Category[], { class: kind, parentId }: Category): Category[] {
  return categories.filter((each) => each.class === kind && parentOf(each) === (parentId ?? null));
}

/** The one that follows among its siblings, the moved one passed over. */
function nextOf(categories: readonly Category[], of: Category, moved: string): string | null {
  const siblings = siblingsOf(categories, of).filter(({ id }) => id === of.id || id !== moved);
  return siblings[siblings.findIndex(({ id }) => id === of.id) + 1]?.id ?? null;
}

/** The place of the end of a whole list, on which what is to come to the top level is let go. */
export const topOf = (kind: Category['class']): string => `top:${kind}`;

/** Where a category goes that is let go on a spot; null where that is nowhere. */
export function placeAt(categories: readonly Category[], moved: Category, spot: Spot): Place | null {
  if (spot.id.startsWith('top:')) return { parentId: null, before: null };
  const target = categories.find(({ id }) => id === spot.id);
  if (target === undefined || target.id === moved.id) return null;
  if (spot.part === 'into') return { parentId: target.id, before: null };
  if (spot.part === 'before') return { parentId: parentOf(target), before: target.id };
  // Below a parent's lower edge its first child is drawn.
  const child = categories.find(({ id, parentId }) => parentId === target.id && id !== moved.id);
  return child === undefined
    ? { parentId: parentOf(target), before: nextOf(categories, target, moved.id) }
    : { parentId: target.id, before: child.id };
}

/** Whether a place is the one where a category stands. */
export function isHere(categories: readonly Category[], moved: Category, place: Place): boolean {
  return place.parentId === parentOf(moved) && place.before === nextOf(categories, moved, '');
}

/** What a move does to the spot's class: a strip for the top level has one too. */
function classAt(categories: readonly Category[], spot: Spot): Category['class'] | undefined {
  if (spot.id.startsWith('top:')) return spot.id === topOf('INCOME') ? 'INCOME' : 'EXPENSE';
  return categories.find(({ id }) => id === spot.id)?.class;
}

export function refusalAt(categories: readonly Category[], moved: Category, spot: Spot): Refusal | null {
  const kind = classAt(categories, spot);
  if (kind !== undefined && kind !== moved.class) return 'OTHER_CLASS';
  const place = placeAt(categories, moved, spot);
  return place === null ? null : refusalOf(categories, moved, place);
}

function refusalOf(categories: readonly Category[], moved: Category, { parentId }: Place): Refusal | null {
  const above: string[] = [];
  for (let at = parentId; at !== null && above.length <= categories.length;) {
    above.push(at);
    const row = categories.find(({ id }) => id === at);
    at = row === undefined ? null : parentOf(row);
  }
  if (above.includes(moved.id)) return 'BELOW_ITSELF';
  return above.length + heightOf(categories, moved.id) > DEEPEST ? 'TOO_DEEP' : null;
}

function heightOf(categories: readonly Category[], id: string): number {
  return (
    1 +
    Math.max(
      0,
      ...categories.filter(({ parentId }) => parentId === id).map((each) => heightOf(categories, each.id)),
    )
  );
}

/** One step among its siblings, below the one before it, or out to beside its parent. Null where there is no such step. */
export function stepOf(categories: readonly Category[], moved: Category, step: Step): Place | null {
  const parentId = parentOf(moved);
  const siblings = siblingsOf(categories, moved);
  const index = siblings.findIndex(({ id }) => id === moved.id);
  const previous = siblings[index - 1];
  switch (step) {
    case 'up':
      return previous === undefined ? null : { parentId, before: previous.id };
    case 'down':
      return index === siblings.length - 1 ? null : { parentId, before: siblings[index + 2]?.id ?? null };
    case 'in': {
      const place = previous === undefined ? null : { parentId: previous.id, before: null };
      return place === null || refusalOf(categories, moved, place) !== null ? null : place;
    }
    case 'out': {
      const parent = categories.find(({ id }) => id === parentId);
      return parent === undefined
        ? null
        : { parentId: parentOf(parent), before: nextOf(categories, parent, moved.id) };
    }
  }
}

/** The list with a category in another place. */
export function placed<T extends Category>(
  categories: readonly T[],
  moved: string,
  { parentId, before }: Place,
): T[] {
  const item = categories.find(({ id }) => id === moved);
  const others = categories.filter(({ id }) => id !== moved);
  if (item === undefined) return others;
  const index = others.findIndex(({ id }) => id === before);
  return others.toSpliced(index < 0 ? others.length : index, 0, { ...item, parentId });
}

/** Which of how many a category is among its siblings, from one. */
export function rankOf(categories: readonly Category[], id: string): { number: number; count: number } {
  const item = categories.find((each) => each.id === id);
  const siblings = item === undefined ? [] : siblingsOf(categories, item);
  return { number: siblings.findIndex((each) => each.id === id) + 1, count: siblings.length };
}
