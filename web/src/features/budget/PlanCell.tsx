import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { isFormula } from '@/shared/money/arithmetic';
import { compare, type Decimal, isZero, type Money, plain } from '@/shared/money/decimal';
import { formatMoney, usualScale } from '@/shared/money/format';
import { typedPlan } from './plan';
import { walked } from './walk';
import classes from './PlanCell.module.css';

interface Props {
  label: string;
  value: Money;
  save: (plan: Decimal) => void;
}

/**
 * A plan that is typed in its place: Enter and the arrows save and walk to the next, Tab does as everywhere, Escape leaves it as it was.
 * What cannot be read stays as it was typed and says why.
 */
export function PlanCell({ label, value, save }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const [starts, setStarts] = useState(0);
  const scale = usualScale(value.commodity);
  const start = () => {
    setTyped(isZero(value.amount) ? '' : plain(value.amount));
    setStarts((count) => count + 1);
  };
  useLayoutEffect(() => {
    if (starts > 0) field.current?.select();
  }, [starts]);
  const result = typed === null ? null : typedPlan(typed, scale);
  const leave = () => {
    if (result === null) return;
    setWrong(!result.ok);
    if (!result.ok) return;
    setTyped(null);
    if (compare(result.value, value.amount) !== 0) save(result.value);
  };
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      setWrong(false);
      start();
      return;
    }
    const cells = [
      ...(event.currentTarget.closest('[data-plans]')?.querySelectorAll<HTMLInputElement>('[data-plan]') ??
        []),
    ];
    const next = walked(event, cells.indexOf(event.currentTarget), cells.length);
    if (event.key !== 'Enter' && next === null) return;
    event.preventDefault();
    if (result?.ok === false) setWrong(true);
    // The cell that is left saves itself.
    else if (next === null) event.currentTarget.blur();
    else cells[next]?.focus();
  };
  return (
    <span className={classes.cell}>
      <input
        ref={field}
        data-plan
        className="amount"
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={wrong || undefined}
        value={typed ?? formatMoney(value, language)}
        data-nothing={(typed === null && isZero(value.amount)) || undefined}
        onFocus={() => {
          if (typed === null) start();
          else field.current?.select();
        }}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setWrong(false);
        }}
        onBlur={leave}
        onKeyDown={pressed}
      />
      {typed !== null && result?.ok === true && isFormula(typed) && (
        <small className="amount" role="status">
          {t('common:amount.equals', {
            amount: formatMoney({ amount: result.value, commodity: value.commodity }, language),
          })}
        </small>
      )}
      {wrong && result?.ok === false && (
        <small role="alert" className={classes.wrong}>
          {result.reason === 'NEGATIVE' ? t('budget:wrong.negative') : t(`common:amount.${result.reason}`)}
        </small>
      )}
    </span>
  );
}
