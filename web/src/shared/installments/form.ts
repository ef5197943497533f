import type { Installment, InstallmentInput } from '@/shared/api/contract';
import { isDay } from '@/shared/dates/format';
import { evaluate } from '@/shared/money/arithmetic';
import {
  compare,
  type Decimal,
  fraction,
  isNegative,
  isZero,
  type Money,
  plain,
  quotient,
  scaleOf,
  tenTo,
} from '@/shared/money/decimal';
import { usualScale } from '@/shared/money/format';

/** Numbers of parts that are asked for again and again. */
export const USUAL_PARTS = [3, 6, 10, 12, 24] as const;
const FEWEST = 2;
const MOST = 60;
const PERCENT_SCALE = 4;

export type InterestKind = 'none' | 'yearly' | 'total';

export interface Typed {
  parts: string;
  firstOn: string;
  interest: InterestKind;
  percent: string;
  total: string;
}

export type Wrong = Partial<Record<'parts' | 'percent' | 'total', true>>;

/** What the fields begin with: the plan that there is, or three parts from the day of the purchase. */
export function typedOf(plan: Installment | null, date: string): Typed {
  const { yearlyPercent, total } = plan?.interest ?? {};
  return {
    parts: String(plan?.parts ?? USUAL_PARTS[0]),
    firstOn: plan?.firstOn ?? date,
    interest: yearlyPercent != null ? 'yearly' : total != null ? 'total' : 'none',
    percent: yearlyPercent == null ? '' : plain(yearlyPercent),
    total: total == null ? '' : plain(total.amount),
  };
}

export function partsOf(typed: string): number | null {
  const parts = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0;
  return parts >= FEWEST && parts <= MOST ? parts : null;
}

/** What is sent; nothing where a field is not right. */
export function inputOf(typed: Typed, commodity: string): { input: InstallmentInput | null; wrong: Wrong } {
  const parts = partsOf(typed.parts);
  const percent = positive(typed.percent, PERCENT_SCALE);
  const total = positive(typed.total, usualScale(commodity));
  const badPercent = typed.interest === 'yearly' && (percent === null || compare(percent, '100') > 0);
  const badTotal = typed.interest === 'total' && total === null;
  if (parts === null || badPercent || badTotal)
    return {
      input: null,
      wrong: {
        ...(parts === null ? { parts: true } : {}),
        ...(badPercent ? { percent: true } : {}),
        ...(badTotal ? { total: true } : {}),
      },
    };
  const input = {
    parts,
    ...(isDay(typed.firstOn) ? { firstOn: typed.firstOn } : {}),
    ...(typed.interest === 'yearly' && percent !== null ? { interest: { yearlyPercent: percent } } : {}),
    ...(typed.interest === 'total' && total !== null
      ? { interest: { total: { amount: total, commodity } } }
      : {}),
  };
  return { input, wrong: {} };
}

function positive(typed: string, scale: number): Decimal | null {
  const result = evaluate(typed, scale);
  return result.ok && !isZero(result.value) && !isNegative(result.value) ? plain(result.value) : null;
}

/** As the server cuts a price: equal parts in whole units, what is left over in the first. */
export function shares(price: Money, parts: number): { first: Money; each: Money } {
  const scale = Math.max(usualScale(price.commodity), scaleOf(price.amount));
  const { numerator, denominator } = fraction(price.amount);
  const units = (numerator * tenTo(scale)) / denominator;
  const each = units / BigInt(parts);
  const of = (some: bigint): Money => ({
    amount: quotient(some, tenTo(scale), scale).value,
    commodity: price.commodity,
  });
  return { first: of(units - each * BigInt(parts - 1)), each: of(each) };
}
