import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { budgetQuery } from '@/shared/api/calls/getBudget';
import { upcomingQuery } from '@/shared/api/calls/getUpcoming';
import { categoriesQuery } from '@/shared/api/calls/listCategories';
import type { Budget, Dashboard, Upcoming } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { isNegative, negate } from '@/shared/money/decimal';
import { Card } from '@/shared/ui/Card';
import { dueOf, lastDue, overOf, spendingOf } from './ahead';
import { CardBody } from './CardBody';
import classes from './Dashboard.module.css';

const MOST_OVER = 3;

/** What is to be paid and what comes in next. */
export function UpcomingCard({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useTranslation();
  const book = useBook();
  const upcoming = useQuery(upcomingQuery(book.id, dashboard.date, lastDue(dashboard.date)));
  return (
    <Card title={t('ahead:upcoming.title')} aside={<Link to="/upcoming">{t('ahead:upcoming.all')}</Link>}>
      <CardBody query={upcoming}>{(data) => <Due upcoming={data} />}</CardBody>
    </Card>
  );
}

function Due({ upcoming }: { upcoming: Upcoming }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const due = dueOf(upcoming);
  if (due.length === 0)
    return (
      <p className={classes.sub}>
        {t('ahead:upcoming.none')} <Link to="/recurring">{t('ahead:upcoming.add')}</Link>
      </p>
    );
  return (
    <>
      {due.map((one) => (
        <div key={`${one.recurringId} ${one.ruleDate}`} className={classes.row}>
          <span className={classes.due}>
            {one.name}
            <small data-late={one.state === 'OVERDUE' || undefined}>
              {one.state === 'OVERDUE'
                ? t('ahead:upcoming.late', { day: formatDay(one.date, language, 'weekday') })
                : formatDay(one.date, language, 'weekday')}
            </small>
          </span>
          {one.amount !== null && <Amount value={one.amount} sign="always" tone="flow" />}
        </div>
      ))}
    </>
  );
}

/** How the budget of the dashboard's period stands. */
export function BudgetCard({ dashboard: { period } }: { dashboard: Dashboard }) {
  const { t } = useTranslation();
  return (
    <Card
      title={t('ahead:budget.title')}
      aside={
        period.id !== null &&
        period.walletId !== null && (
          <Link to="/budget" search={{ wallet: period.walletId, period: period.id }}>
            {period.name}
          </Link>
        )
      }
    >
      {period.id === null ? (
        <p className={classes.sub}>
          {t('ahead:budget.none')} <Link to="/budget">{t('ahead:budget.add')}</Link>
        </p>
      ) : (
        <Planned periodId={period.id} />
      )}
    </Card>
  );
}

function Planned({ periodId }: { periodId: string }) {
  const book = useBook();
  return (
    <CardBody query={useQuery(budgetQuery(book.id, periodId))}>
      {(budget) => <Stands budget={budget} />}
    </CardBody>
  );
}

function Stands({ budget }: { budget: Budget }) {
  const { t } = useTranslation();
  const book = useBook();
  const categories = useQuery(categoriesQuery(book.id)).data?.items ?? [];
  const { left, share, pace } = spendingOf(budget);
  const beyond = isNegative(left.amount);
  const over = overOf(budget);
  return (
    <>
      <p className={`${classes.figure ?? ''} ${classes.above ?? ''}`}>
        <span>{t(beyond ? 'ahead:budget.beyond' : 'ahead:budget.left')}</span>
        <strong>
          <Amount value={left} tone="balance" />
        </strong>
      </p>
      <div className={classes.meter} data-over={beyond || undefined} data-pace aria-hidden>
        <i style={{ width: `${share / 10}%` }} />
        {pace !== null && <b style={{ left: `${pace / 10}%` }} />}
      </div>
      <p className={classes.sub}>
        {t(
          budget.status === 'DRAFT'
            ? 'ahead:budget.draft'
            : pace !== null && share > pace
              ? 'ahead:budget.ahead'
              : 'ahead:budget.even',
          { spent: Math.round(share / 10), days: Math.round((pace ?? 1000) / 10) },
        )}
      </p>
      {over.slice(0, MOST_OVER).map((line) => (
        <div key={line.categoryId} className={classes.row}>
          <span>
            {categories.find(({ id }) => id === line.categoryId)?.name ?? t('common:uncategorised')}
          </span>
          <span>
            {t('ahead:budget.over')}{' '}
            <Amount value={{ ...line.figures.left, amount: negate(line.figures.left.amount) }} />
          </span>
        </div>
      ))}
      {over.length > MOST_OVER && (
        <p className={classes.sub}>{t('ahead:budget.more', { count: over.length - MOST_OVER })}</p>
      )}
    </>
  );
}
