import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dashboardQuery } from '@/shared/api/calls/getDashboard';
import type { Dashboard } from '@/shared/api/contract';
import { session } from '@/shared/api/session';
import { useBook } from '@/shared/book/BookContext';
import { formatDay, hourIn, monthRange, todayIn } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Card, CardGrid } from '@/shared/ui/Card';
import { Failure } from '@/shared/ui/Failure';
import { Page } from '@/shared/ui/Page';
import { AccountsCard } from './AccountsCard';
import { CategoriesCard } from './CategoriesCard';
import { FirstSteps, StepsLeft } from './FirstSteps';
import { MonthCard } from './MonthCard';
import { MonthsCard } from './MonthsCard';
import { NetWorthCard } from './NetWorthCard';
import { RecentCard } from './RecentCard';
import { partOfDay } from './view';
import classes from './Dashboard.module.css';

export function DashboardPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const dashboard = useQuery(dashboardQuery(book.id));
  const state = session.state();
  const now = new Date();
  const today = todayIn(book.zone, now);
  const name = state.kind === 'SIGNED_IN' ? state.user.displayName : '';
  return (
    <Page
      title={t(`dashboard:greeting.${partOfDay(hourIn(book.zone, now))}`, { name })}
      actions={<span className={classes.pill}>{formatDay(today, language, 'monthYear')}</span>}
    >
      {dashboard.isError ? (
        <Failure problem={dashboard.error} again={() => void dashboard.refetch()} />
      ) : dashboard.data === undefined ? (
        <Waiting />
      ) : (
        <Cards dashboard={dashboard.data} today={today} />
      )}
    </Page>
  );
}

function Cards({ dashboard, today }: { dashboard: Dashboard; today: string }) {
  const month = monthRange(today);
  if (dashboard.accounts.length === 0) return <FirstSteps />;
  return (
    <>
      <StepsLeft />
      <div className={classes.columns}>
        <div>
          <NetWorthCard dashboard={dashboard} />
          <CategoriesCard dashboard={dashboard} month={month} />
          <AccountsCard dashboard={dashboard} />
        </div>
        <div>
          <MonthCard dashboard={dashboard} month={month} />
          <MonthsCard dashboard={dashboard} today={today} />
          <RecentCard dashboard={dashboard} />
        </div>
      </div>
    </>
  );
}

function Waiting() {
  return (
    <CardGrid>
      {([5, 7, 7, 5, 7, 5] as const).map((span, index) => (
        // The places never move, so their order is their identity.
        <Card key={index} span={span}>
          <Skeleton height={12} width={90} mb={16} />
          <Skeleton height={34} width="60%" mb={16} />
          <Skeleton height={100} />
        </Card>
      ))}
    </CardGrid>
  );
}
