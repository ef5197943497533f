import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { categoriesKey } from '@/shared/api/calls/listCategories';
import { moveCategory } from '@/shared/api/calls/moveCategory';
import type { Category, Page } from '@/shared/api/contract';
import { showAtOnce } from '@/shared/api/optimistic';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { type Dragging, useDragging } from '@/shared/dragging/useDragging';
import { useKeptFocus } from '@/shared/dragging/useKeptFocus';
import type { Step } from '@/shared/dragging/Handle';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';
import { isHere, type Place, placeAt, placed, rankOf, refusalAt, stepOf } from './tree';

export interface CategoryMoves {
  readonly dragging: Dragging;
  /** Null where there is no such step. */
  step: (item: Category, step: Step) => (() => void) | null;
}

/**
 * Puts categories into other places of their tree: seen at once, told where they stand now, taken back where the server refuses,
 * undone by one press. What cannot be is said in words.
 */
export function useCategoryMoves(categories: readonly Category[]): CategoryMoves {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const keepFocus = useKeptFocus();
  const mutationKey = ['moveCategory', book.id];
  const move = useMutation({
    mutationKey,
    // One after the other: each says its place by a neighbour that the one before has put there.
    scope: { id: mutationKey.join() },
    mutationFn: ({ item, place }: { item: Category; place: Place }) => moveCategory(book.id, item.id, place),
    onMutate: ({ item, place }) =>
      showAtOnce<Page<Category>>(client, categoriesKey(book.id), (page) => ({
        ...page,
        items: placed(page.items, item.id, place),
      })),
    onSuccess: (written, { item, place }) => {
      const parent = categories.find(({ id }) => id === place.parentId);
      const rank = rankOf(placed(categories, item.id, place), item.id);
      const said = { name: item.name, ...rank };
      undoable(
        parent === undefined
          ? t('settings:move.atTop', said)
          : t('settings:move.below', { ...said, parent: parent.name }),
        written,
      );
    },
    onError: (problem, _, takeBack) => {
      takeBack?.();
      sayWrong(problemText(problem));
    },
    onSettled: () => (client.isMutating({ mutationKey }) > 1 ? undefined : refreshBook(client, book.id)),
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
      else if (place !== null && !isHere(categories, item, place)) move.mutate({ item, place });
    },
  });
  return {
    dragging,
    step: (item, step) => {
      const place = stepOf(categories, item, step);
      if (place === null) return null;
      return () => {
        keepFocus(item.id);
        move.mutate({ item, place });
      };
    },
  };
}
