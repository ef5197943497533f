import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/i18n/useLanguage';
import type { Decimal } from '@/shared/money/decimal';
import { formatShare } from '@/shared/money/format';
import { barOf } from './pace';
import type { Sums } from './tree';
import classes from './BarLine.module.css';

/** How much of a plan is spent, and, as a mark, how much would be by today if it went evenly. */
export function BarLine({ sums, pace, name }: { sums: Sums; pace: Decimal; name: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const bar = barOf(sums, pace);
  if (bar === null) return null;
  const spent = formatShare(bar.filled, language);
  const said =
    bar.over || bar.tick === null
      ? t(bar.over ? 'budget:bar.over' : 'budget:bar.spent', { name, spent })
      : t(bar.ahead ? 'budget:bar.ahead' : 'budget:bar.even', {
          name,
          spent,
          days: formatShare(bar.tick, language),
        });
  return (
    <span
      role="img"
      aria-label={said}
      title={said}
      className={classes.bar}
      data-over={bar.over || undefined}
      data-ahead={bar.ahead || undefined}
    >
      <i style={{ width: `${bar.filled / 10}%` }} />
      {bar.tick !== null && <b style={{ left: `${bar.tick / 10}%` }} />}
    </span>
  );
}
