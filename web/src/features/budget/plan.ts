import type { Budget, BudgetLine, Category } from '@/shared/api/contract';
import { type Evaluation, evaluate } from '@/shared/money/arithmetic';
import { add, compare, type Decimal, isNegative, type Money, subtract, ZERO } from '@/shared/money/decimal';
import { sumsOf } from './tree';

export type Typed =
  | { readonly ok: true; readonly value: Decimal }
  | {
      readonly ok: false;
      readonly reason: Exclude<Extract<Evaluation, { ok: false }>['reason'], 'EMPTY'> | 'NEGATIVE';
    };

/** What somebody typed into a plan: an emptied cell is nothing, a plan is never below it. */
export function typedPlan(typed: string, scale: number): Typed {
  const result = evaluate(typed, scale);
  if (!result.ok)
    return result.reason === 'EMPTY' ? { ok: true, value: ZERO } : { ok: false, reason: result.reason };
  return isNegative(result.value) ? { ok: false, reason: 'NEGATIVE' } : { ok: true, value: result.value };
}

function without(budget: Budget, category: string): BudgetLine {
  const nothing: Money = { amount: ZERO, commodity: budget.currency };
  return {
    lineId: null,
    scope: 'CATEGORY',
    categoryId: category,
    tagId: null,
    onAccountId: null,
    parentId: null,
    accountId: null,
    note: '',
    rollover: 'NONE',
    initialPlan: null,
    figures: {
      plan: nothing,
      carried: nothing,
      actual: nothing,
      left: nothing,
      progress: null,
      state: 'UNUSED',
    },
    previousPlan: null,
    previousActual: null,
    inParts: null,
  };
}

/** The line of a category, also where nobody has made one. */
export function lineOf(budget: Budget, category: string): BudgetLine {
  return (
    [...budget.lines, ...budget.income].find((line) => line.categoryId === category) ??
    without(budget, category)
  );
}

/** The budget as it will be once the server has taken another plan for a category. */
export function planned(
  budget: Budget,
  { id, class: kind }: Pick<Category, 'id' | 'class'>,
  plan: Decimal,
): Budget {
  const side = kind === 'INCOME' ? 'income' : 'lines';
  const line = budget[side].find((each) => each.categoryId === id) ?? without(budget, id);
  const money = (amount: Decimal): Money => ({ amount, commodity: budget.currency });
  const { carried, actual } = line.figures;
  const { left, state } = sumsOf(plan, carried.amount, actual.amount);
  const after: BudgetLine = {
    ...line,
    figures: { ...line.figures, plan: money(plan), left: money(left), state },
  };
  const more = subtract(plan, line.figures.plan.amount);
  const { totals } = budget;
  const grown = (figure: Money) => money(add(figure.amount, more));
  const shrunk = (figure: Money) => money(subtract(figure.amount, more));
  return {
    ...budget,
    [side]: budget[side].includes(line)
      ? budget[side].map((each) => (each === line ? after : each))
      : [...budget[side], after],
    totals:
      side === 'income'
        ? { ...totals, plannedIncome: grown(totals.plannedIncome) }
        : { ...totals, planned: grown(totals.planned), leftToPlan: shrunk(totals.leftToPlan) },
    accounts:
      side === 'income'
        ? budget.accounts
        : budget.accounts.map((each) =>
            each.accountId === line.accountId
              ? { ...each, planned: grown(each.planned), leftToPlan: shrunk(each.leftToPlan) }
              : each,
          ),
  };
}

/** How much a line can give away: what is left of it, and no more than its own plan. */
export function giveableOf({ figures }: BudgetLine): Decimal {
  const least = compare(figures.left.amount, figures.plan.amount) < 0 ? figures.left : figures.plan;
  return isNegative(least.amount) ? ZERO : least.amount;
}

/** What "cover" offers: as much as is missing. */
export function shortOf(line: BudgetLine): Decimal {
  return isNegative(line.figures.left.amount) ? subtract(ZERO, line.figures.left.amount) : ZERO;
}
