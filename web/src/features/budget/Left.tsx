import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { isZero, magnitude } from '@/shared/money/decimal';
import { formatMoney } from '@/shared/money/format';
import { moneyOf, type RowProps } from './BudgetTable';
import classes from './BudgetTable.module.css';

/** What is left, in words where it is nothing or less; an overspent line offers to be covered. */
export function Left({
  row,
  name,
  budget,
  mayPlan,
  verbs,
}: Pick<RowProps, 'row' | 'name' | 'budget' | 'verbs'> & { mayPlan: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { sums } = row;
  const left = moneyOf(budget, sums.left);
  if (sums.state === 'OVER')
    return (
      <span className={classes.over}>
        <span>
          <IconAlertTriangle size={15} aria-hidden />
          <span className="amount">
            {t('budget:over', { amount: formatMoney(moneyOf(budget, magnitude(sums.left)), language) })}
          </span>
        </span>
        {mayPlan && (
          <Button
            size="compact-sm"
            variant="light"
            aria-label={t('budget:verb.coverOf', { name })}
            onClick={() => verbs.move('to', row.category, name)}
          >
            {t('budget:verb.cover')}
          </Button>
        )}
      </span>
    );
  if (sums.state === 'USED_UP')
    return (
      <span className={classes.usedUp}>
        <IconCircleCheck size={15} aria-hidden />
        {t('budget:usedUp')}
      </span>
    );
  return <Amount value={left} tone="balance" className={isZero(left.amount) ? classes.nothing : ''} />;
}
