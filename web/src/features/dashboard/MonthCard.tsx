import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Dashboard } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { isNegative, perMille } from '@/shared/money/decimal';
import { TotalAmount } from '@/shared/money/TotalAmount';
import { viewOf } from '@/shared/money/total';
import { Card } from '@/shared/ui/Card';
import { leftOf } from './view';
import classes from './Dashboard.module.css';

export function MonthCard({
  dashboard,
  month,
}: {
  dashboard: Dashboard;
  month: { from: string; to: string };
}) {
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
    <Card
      place={2}
      title={t('dashboard:month.title', { month: formatDay(month.from, language, 'monthYear') })}
      aside={t('dashboard:month.range', {
        from: formatDay(month.from, language, 'short'),
        to: formatDay(month.to, language, 'short'),
      })}
    >
      <div className={classes.pair}>
        <Link to="/transactions" search={{ kind: 'INCOME', ...month }} className={classes.figure}>
          <span>{t('dashboard:month.in')}</span>
          <strong>
            <TotalAmount total={dashboard.income} currency={book.currency} tone="flow" />
          </strong>
        </Link>
        <Link to="/transactions" search={{ kind: 'EXPENSE', ...month }} className={classes.figure}>
          <span>{t('dashboard:month.out')}</span>
          <strong>
            <TotalAmount total={dashboard.expense} currency={book.currency} />
          </strong>
        </Link>
        {left !== null && (
          <Link to="/transactions" search={month} className={classes.figure}>
            <span>{t(over ? 'dashboard:month.over' : 'dashboard:month.left')}</span>
            <strong>
              <Amount value={left} tone={over ? 'balance' : 'flow'} />
            </strong>
          </Link>
        )}
      </div>
      {spent !== null && income !== null && (
        <>
          <div className={classes.meter} data-over={over || undefined} aria-hidden>
            <i style={{ width: `${Math.min(spent, 1000) / 10}%` }} />
          </div>
          <p className={classes.sub}>
            {spent === 0 && over
              ? t('dashboard:month.nothingIn')
              : t('dashboard:month.share', { percent: Math.round(spent / 10) })}
          </p>
        </>
      )}
    </Card>
  );
}
