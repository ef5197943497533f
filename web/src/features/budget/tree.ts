import type { Budget, BudgetLine, Category, LineState, Priority } from '@/shared/api/contract';
import { add, compare, type Decimal, isNegative, isZero, subtract, ZERO } from '@/shared/money/decimal';

/** What is planned and what happened, as bare numbers of the period's currency. */
export interface Sums {
  readonly plan: Decimal;
  readonly carried: Decimal;
  readonly actual: Decimal;
  readonly left: Decimal;
  readonly state: LineState;
}

export interface Row {
  readonly key: string;
  readonly category: string;
  readonly name: string | null;
  readonly colour: string | null;
  readonly icon: string | null;
  readonly depth: number;
  /** `group`: with all below it; `itself`: the part of a group that no category below it has. */
  readonly kind: 'line' | 'group' | 'itself';
  /** None where nothing was planned or spent yet, and in a group. */
  readonly line: BudgetLine | null;
  readonly sums: Sums;
}

/** What chooses rows; a group is there as soon as one below it is. */
export interface Choice {
  readonly state?: LineState | undefined;
  readonly priority?: Priority | undefined;
  readonly account?: string | undefined;
  /** Also categories that nobody planned and nobody spent on. */
  readonly all: boolean;
}

const NOTHING: Sums = { plan: ZERO, carried: ZERO, actual: ZERO, left: ZERO, state: 'UNUSED' };

/** How spending stands to what there is for it; the server has the same rule. */
export function stateOf(available: Decimal, actual: Decimal): LineState {
  if (isZero(actual)) return 'UNUSED';
  if (isNegative(actual)) return 'IN_RANGE';
  const order = compare(actual, available);
  return order === 0 ? 'USED_UP' : order > 0 ? 'OVER' : 'IN_RANGE';
}

export function sumsOf(plan: Decimal, carried: Decimal, actual: Decimal): Sums {
  const available = add(plan, carried);
  return { plan, carried, actual, left: subtract(available, actual), state: stateOf(available, actual) };
}

const own = (line: BudgetLine | null): Sums =>
  line === null
    ? NOTHING
    : sumsOf(line.figures.plan.amount, line.figures.carried.amount, line.figures.actual.amount);

const plus = (one: Sums, other: Sums): Sums =>
  sumsOf(add(one.plan, other.plan), add(one.carried, other.carried), add(one.actual, other.actual));

/** Whether a line says nothing at all: activating a period makes one of zero for every category. */
export function isEmpty(line: BudgetLine | null): boolean {
  return (
    line === null ||
    [
      line.figures.plan,
      line.figures.carried,
      line.figures.actual,
      line.initialPlan ?? line.figures.plan,
    ].every(({ amount }) => isZero(amount))
  );
}

interface Node {
  readonly id: string;
  readonly category: Category | null;
  readonly line: BudgetLine | null;
  readonly children: Node[];
}

/** What happened in a closed period is told as it was then; else categories stand where they stand today. */
function parentOf(budget: Budget, line: BudgetLine | null, category: Category | null): string | null {
  if (budget.status === 'CLOSED' && line !== null) return line.parentId;
  return category?.parentId ?? line?.parentId ?? null;
}

function grown(budget: Budget, lines: readonly BudgetLine[], categories: readonly Category[]): Node[] {
  const byCategory = new Map(lines.map((line) => [line.categoryId, line]));
  const known = new Set(categories.map(({ id }) => id));
  const nodes: Node[] = [
    ...categories.map((category) => ({
      id: category.id,
      category,
      line: byCategory.get(category.id) ?? null,
      children: [],
    })),
    // Of a category that is gone since.
    ...lines
      .filter(({ categoryId }) => categoryId !== null && !known.has(categoryId))
      .map((line) => ({ id: line.categoryId ?? '', category: null, line, children: [] })),
  ];
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return nodes.filter((node) => {
    const parent = byId.get(parentOf(budget, node.line, node.category) ?? '');
    parent?.children.push(node);
    return parent === undefined;
  });
}

/** The rows of a table: parents with the sum of all below them, each followed by its children, where there is something to show. */
export function rowsOf(
  budget: Budget,
  lines: readonly BudgetLine[],
  categories: readonly Category[],
  choice: Choice,
): Row[] {
  const chosen = (node: Node): boolean =>
    (choice.all ? node.category?.archivedAt == null || !isEmpty(node.line) : !isEmpty(node.line)) &&
    (choice.state === undefined || own(node.line).state === choice.state) &&
    (choice.priority === undefined || node.category?.priority === choice.priority) &&
    (choice.account === undefined || node.line?.accountId === choice.account);
  const row = (node: Node, depth: number, kind: Row['kind'], sums: Sums): Row => ({
    key: `${node.id} ${kind}`,
    category: node.id,
    name: node.category?.name ?? null,
    colour: node.category?.colour ?? null,
    icon: node.category?.icon ?? null,
    depth,
    kind,
    line: kind === 'group' ? null : node.line,
    sums,
  });
  const shown = (node: Node, depth: number): { rows: Row[]; sums: Sums } => {
    const mine = chosen(node) ? own(node.line) : NOTHING;
    const below = node.children.map((child) => shown(child, depth + 1)).filter(({ rows }) => rows.length > 0);
    if (below.length === 0) return { rows: chosen(node) ? [row(node, depth, 'line', mine)] : [], sums: mine };
    const sums = below.reduce((sum, each) => plus(sum, each.sums), mine);
    const itself = chosen(node) && !isEmpty(node.line) ? [row(node, depth + 1, 'itself', mine)] : [];
    return {
      rows: [row(node, depth, 'group', sums), ...itself, ...below.flatMap(({ rows }) => rows)],
      sums,
    };
  };
  return grown(budget, lines, categories).flatMap((node) => shown(node, 0).rows);
}

/** Rows that no folded group hides. */
export function unfolded(rows: readonly Row[], folded: ReadonlySet<string>): Row[] {
  let hiddenBelow: number | null = null;
  return rows.filter((row) => {
    if (hiddenBelow !== null && row.depth > hiddenBelow) return false;
    hiddenBelow = row.kind === 'group' && folded.has(row.category) ? row.depth : null;
    return true;
  });
}
