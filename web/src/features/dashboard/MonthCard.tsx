import { useTranslation } from 'react-i18next';
import type { Dashboard } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { isNegative, isZero, perMille } from '@/shared/money/decimal';
import { TotalAmount } from '@/shared/money/TotalAmount';
import { viewOf } from '@/shared/money/total';
import { Card } from '@/shared/ui/Card';
import { Opens } from './Opens';
import { leftOf, periodDays, periodName } from './view';
import classes from './Dashboard.module.css';

export function MonthCard({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const left = leftOf(dashboard, book.currency);
  const income = viewOf(dashboard.income, book.currency).main;
  const expense = viewOf(dashboard.expense, book.currency).main;
  const spent =
    income === null || expense === null || income.commodity !== expense.commodity
      ? null
      : perMille(expense.amount, income.amount);
  const over = left !== null && isNegative(left.amount);
  return (
    <Card title={periodName(dashboard.period, language)} aside={periodDays(dashboard.period, language)}>
      <div className={classes.pair}>
        <Opens of={{ figure: 'INCOME' }} className={classes.figure}>
          <span>{t('dashboard:month.in')}</span>
          <strong>
            <TotalAmount total={dashboard.income} currency={book.currency} tone="flow" />
          </strong>
        </Opens>
        <Opens of={{ figure: 'EXPENSE' }} className={classes.figure}>
          <span>{t('dashboard:month.out')}</span>
          <strong>
            <TotalAmount total={dashboard.expense} currency={book.currency} />
          </strong>
        </Opens>
        {left !== null && (
          <Opens of={{ figure: 'LEFT' }} className={classes.figure}>
            <span>{t(over ? 'dashboard:month.over' : 'dashboard:month.left')}</span>
            <strong>
              <Amount value={left} tone={over ? 'balance' : 'flow'} />
            </strong>
          </Opens>
        )}
      </div>
      {spent !== null && income !== null && (
        <>
          <div className={classes.meter} data-over={over || undefined} aria-hidden>
            <i style={{ width: `${Math.min(spent, 1000) / 10}%` }} />
          </div>
          <p className={classes.sub}>
            {isZero(income.amount)
              ? t('dashboard:month.nothingIn')
              : t('dashboard:month.share', { percent: Math.round(spent / 10) })}
          </p>
        </>
      )}
    </Card>
  );
}
