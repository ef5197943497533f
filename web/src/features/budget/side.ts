import type { Budget, Category } from '@/shared/api/contract';
import { add, type Decimal, isZero, ZERO } from '@/shared/money/decimal';

export interface SideCell {
  readonly plan: Decimal;
  readonly carried: Decimal;
  readonly actual: Decimal;
}

export interface SideRow {
  readonly category: Category;
  readonly depth: number;
  /** One per budget, with what is below the category. */
  readonly cells: readonly SideCell[];
}

const NONE: SideCell = { plan: ZERO, carried: ZERO, actual: ZERO };
const plus = (one: SideCell, other: SideCell): SideCell => ({
  plan: add(one.plan, other.plan),
  carried: add(one.carried, other.carried),
  actual: add(one.actual, other.actual),
});
export const isNothing = (cell: SideCell): boolean => isZero(cell.plan) && isZero(cell.actual);

/** Categories down, periods across: each with all below it; what nothing happened to in any of them is left out. */
export function sideBySide(budgets: readonly Budget[], categories: readonly Category[]): SideRow[] {
  const known = new Set(categories.map(({ id }) => id));
  const own = (category: string) =>
    budgets.map(({ lines }): SideCell => {
      const figures = lines.find(({ categoryId }) => categoryId === category)?.figures;
      if (figures === undefined) return NONE;
      const { plan, carried, actual } = figures;
      return { plan: plan.amount, carried: carried.amount, actual: actual.amount };
    });
  const grown = (category: Category, depth: number): SideRow[] => {
    const below = categories
      .filter(({ parentId }) => parentId === category.id)
      .map((child) => grown(child, depth + 1));
    const cells = below.reduce(
      (sums, [child]) =>
        child === undefined ? sums : sums.map((sum, at) => plus(sum, child.cells[at] ?? NONE)),
      own(category.id),
    );
    return cells.every(isNothing) ? [] : [{ category, depth, cells }, ...below.flat()];
  };
  return categories
    .filter(({ parentId }) => parentId == null || !known.has(parentId))
    .flatMap((root) => grown(root, 0));
}
