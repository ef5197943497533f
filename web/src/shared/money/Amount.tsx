import { useLanguage } from '@/shared/i18n/useLanguage';
import type { Money } from './decimal';
import { formatMoney, type SignMode, toneOf } from './format';
import classes from './Amount.module.css';

interface Props {
  value: Money;
  sign?: SignMode;
  /** `flow`: green for what came in. `balance`: red below zero. Colour never stands alone: the sign is always there. */
  tone?: 'flow' | 'balance' | 'none';
  className?: string | undefined;
}

export function Amount({ value, sign = 'auto', tone = 'none', className }: Props) {
  const language = useLanguage();
  const direction = toneOf(value.amount);
  const colour =
    tone === 'flow' && direction === 'in'
      ? classes.in
      : tone === 'balance' && direction === 'out'
        ? classes.below
        : '';
  return (
    <span className={`amount ${classes.amount} ${colour ?? ''} ${className ?? ''}`}>
      {formatMoney(value, language, sign)}
    </span>
  );
}
