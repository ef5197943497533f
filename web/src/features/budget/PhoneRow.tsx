import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { isZero } from '@/shared/money/decimal';
import { formatMoney } from '@/shared/money/format';
import { BarLine } from './BarLine';
import { moneyOf, type RowProps } from './BudgetTable';
import { Left } from './Left';
import { LineMenu } from './LineMenu';
import { InParts, NameOf, PlanOf } from './TableRow';
import classes from './BudgetTable.module.css';

/** One category under a thumb: its name and plan, then the bar, then what is left of it. */
export function PhoneRow({ row, name, budget, folded, fold, plan, verbs }: RowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { sums } = row;
  const quiet = isZero(sums.actual) && isZero(sums.carried);
  return (
    <li data-kind={row.kind} data-depth={Math.min(row.depth, 3)}>
      <div className={classes.line}>
        <NameOf row={row} name={name} folded={folded} fold={fold} />
        <PlanOf row={row} name={name} budget={budget} plan={plan} />
        <LineMenu row={row} name={name} budget={budget} mayPlan={plan !== null} verbs={verbs} />
      </div>
      {!quiet && (
        <>
          <BarLine sums={sums} pace={budget.pace} name={name} />
          <div className={classes.after}>
            <small className="amount">
              {t('budget:spentOf', { amount: formatMoney(moneyOf(budget, sums.actual), language) })}
              {!isZero(sums.carried) &&
                ` · ${t('budget:carriedOf', { amount: formatMoney(moneyOf(budget, sums.carried), language, 'always') })}`}
            </small>
            <span className={classes.leftOf}>
              {sums.state !== 'OVER' && sums.state !== 'USED_UP' && <small>{t('budget:column.left')}</small>}
              <Left row={row} name={name} budget={budget} mayPlan={plan !== null} verbs={verbs} />
            </span>
          </div>
          <InParts line={row.line} />
        </>
      )}
    </li>
  );
}
