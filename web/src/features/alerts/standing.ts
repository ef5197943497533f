import type { AlertRule, AlertThreshold, Allowance, Budget, Total } from '@/shared/api/contract';
import {
  add,
  compare,
  type Decimal,
  decimal,
  fraction,
  isNegative,
  isZero,
  type Money,
  multiply,
  quotient,
  ZERO,
} from '@/shared/money/decimal';
import { usualScale } from '@/shared/money/format';

/** What a rule looks at, now. */
export interface Looked {
  readonly figure: Money;
  /** What percentages are of. */
  readonly plan: Money | null;
  /** The share of the days that have passed; of a budget. */
  readonly pace: Decimal;
}

/** Why nothing can be said: no period runs, what it watches is gone, its money is another, there is no plan to be ahead of. */
export type Silence = 'noPeriod' | 'gone' | 'otherMoney' | 'noPlan';

/** How a rule stands now, by the arithmetic by which the server tells of it. */
export type Standing =
  | { readonly kind: 'past' | 'within'; readonly figure: Money; readonly threshold: Money }
  | { readonly kind: 'silent'; readonly why: Silence }
  | { readonly kind: 'waiting' };

export const silent = (why: Silence): Standing => ({ kind: 'silent', why });
export const WAITING: Standing = { kind: 'waiting' };

const HUNDREDTH = decimal('0.01');

function thresholdOf({ amount, commodity, percent }: AlertThreshold, looked: Looked): Decimal | Silence {
  if (amount != null) return commodity === looked.figure.commodity ? amount : 'otherMoney';
  if (percent == null || looked.plan === null) return 'noPlan';
  return multiply(multiply(looked.plan.amount, percent), HUNDREDTH);
}

const isSilence = (value: string): value is Silence => /^[a-z]/i.test(value);

export function standingOf(rule: Pick<AlertRule, 'direction' | 'threshold'>, looked: Looked): Standing {
  const { figure, plan, pace } = looked;
  let threshold = thresholdOf(rule.threshold, looked);
  if (isSilence(threshold)) return silent(threshold);
  if (rule.direction === 'PACE') {
    if (plan === null || isZero(plan.amount) || isNegative(plan.amount)) return silent('noPlan');
    threshold = add(threshold, multiply(plan.amount, pace));
  }
  const side = compare(figure.amount, threshold);
  return {
    kind: (rule.direction === 'UNDER' ? side < 0 : side > 0) ? 'past' : 'within',
    figure,
    threshold: { amount: rounded(threshold, figure.commodity), commodity: figure.commodity },
  };
}

function rounded(value: Decimal, commodity: string): Decimal {
  const { numerator, denominator } = fraction(value);
  return quotient(numerator, denominator, usualScale(commodity)).value;
}

/** What was spent of a category with those below it, or of the whole plan. */
export function ofBudget(budget: Budget, categoryId: string | null): Looked | Silence {
  const money = (amount: Decimal): Money => ({ amount, commodity: budget.currency });
  const looked = (spent: Money, planned: Money, carried: Money): Looked => ({
    figure: money(spent.amount),
    plan: money(add(planned.amount, carried.amount)),
    pace: budget.pace,
  });
  const { totals } = budget;
  if (categoryId === null) return looked(totals.spent, totals.planned, totals.carried);
  const line = budget.lines.find((each) => each.categoryId === categoryId);
  if (line === undefined) return 'gone';
  const { actual, plan, carried } = line.subtree ?? line.figures;
  return looked(actual, plan, carried);
}

/** What has no rate is left out, as in the wallet's own balance. */
export function ofWallet(total: Total, currency: string): Looked {
  const own = total.converted ?? total.byCommodity.find(({ commodity }) => commodity === currency);
  return { figure: own ?? { amount: ZERO, commodity: currency }, plan: null, pace: ZERO };
}

export const ofAllowance = ({ left, allowance }: Allowance): Looked => ({
  figure: left,
  plan: allowance,
  pace: ZERO,
});
