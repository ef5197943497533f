import type { Allowance } from '@/shared/api/contract';
import { isNegative, isZero, perMille } from '@/shared/money/decimal';

/** How much of today's allowance is spent, in tenths of a per cent and at most all of it; null where the day had nothing. */
export function spentShare(allowance: Pick<Allowance, 'allowance' | 'spentToday'>): number | null {
  if (isNegative(allowance.allowance.amount) || isZero(allowance.allowance.amount)) return null;
  return Math.min(1000, perMille(allowance.spentToday.amount, allowance.allowance.amount));
}

/** Whether there is anything to reckon with: neither an income nor any other line of the sum. */
export const isBlank = (allowance: Pick<Allowance, 'explanation' | 'nextPayday'>): boolean =>
  allowance.nextPayday === null && allowance.explanation.every((step) => isZero(step.amount.amount));
