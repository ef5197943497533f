import { add, compare, type Decimal, isZero, perMille, ZERO } from '@/shared/money/decimal';
import type { Sums } from './tree';

/** How a bar is drawn, in per mille of its length. */
export interface Bar {
  readonly filled: number;
  /** Where spending would be today if it were even; none before the first and after the last day. */
  readonly tick: number | null;
  readonly over: boolean;
  /** Spent faster than the days pass, though not over. */
  readonly ahead: boolean;
}

/** None where there is nothing to compare. */
export function barOf(sums: Pick<Sums, 'plan' | 'carried' | 'actual' | 'state'>, pace: Decimal): Bar | null {
  const available = add(sums.plan, sums.carried);
  if (compare(available, ZERO) <= 0)
    return isZero(sums.actual) ? null : { filled: 1000, tick: null, over: true, ahead: false };
  const filled = perMille(sums.actual, available);
  const passed = perMille(pace, '1');
  const over = sums.state === 'OVER';
  return {
    filled: Math.min(filled, 1000),
    tick: passed > 0 && passed < 1000 ? passed : null,
    over,
    ahead: sums.state === 'IN_RANGE' && passed > 0 && passed < 1000 && filled > passed,
  };
}
