import { useTranslation } from 'react-i18next';
import { categoriesKey } from '@/shared/api/calls/listCategories';
import { moveCategory } from '@/shared/api/calls/moveCategory';
import type { Category } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { type Dragging, useDragging } from '@/shared/dragging/useDragging';
import { useKeptFocus } from '@/shared/dragging/useKeptFocus';
import { useMoves } from '@/shared/dragging/useMoves';
import type { Step } from '@/shared/dragging/Handle';
import { sayWrong } from '@/shared/ui/toast';
import { isHere, type Place, placeAt, placed, rankOf, refusalAt, stepOf } from './tree';

export interface CategoryMoves {
  readonly dragging: Dragging;
  /** Null where there is no such step. */
  step: (item: Category, step: Step) => (() => void) | null;
}

/** Puts categories into other places of their tree, and tells where they stand now. What cannot be is said in words. */
export function useCategoryMoves(categories: readonly Category[]): CategoryMoves {
  const { t } = useTranslation();
  const book = useBook();
  const keepFocus = useKeptFocus();
  const move = useMoves<Category, { item: Category; place: Place }>({
    list: categoriesKey(book.id),
    moved: (items, { item, place }) => placed(items, item.id, place),
    send: async ({ item, place }) => [await moveCategory(book.id, item.id, place)],
    says: ({ item, place }) => {
      const parent = categories.find(({ id }) => id === place.parentId);
      const said = { name: item.name, ...rankOf(placed(categories, item.id, place), item.id) };
      return parent === undefined
        ? t('settings:move.atTop', said)
        : t('settings:move.below', { ...said, parent: parent.name });
    },
  });
  const dragging = useDragging({
    allows: (id, spot) => {
      const item = categories.find((each) => each.id === id);
      return item !== undefined && refusalAt(categories, item, spot) === null;
    },
    drop: (id, spot) => {
      const item = categories.find((each) => each.id === id);
      if (item === undefined) return;
      const refusal = refusalAt(categories, item, spot);
      const place = placeAt(categories, item, spot);
      if (refusal !== null) sayWrong(t(`settings:move.refused.${refusal}`, { name: item.name }));
      else if (place !== null && !isHere(categories, item, place)) move({ item, place });
    },
  });
  return {
    dragging,
    step: (item, step) => {
      const place = stepOf(categories, item, step);
      if (place === null) return null;
      return () => {
        keepFocus(item.id);
        move({ item, place });
      };
    },
  };
}
