import { Button, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ComponentType, lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dashboardQuery } from '@/shared/api/calls/getDashboard';
import type { Dashboard, DashboardCard } from '@/shared/api/contract';
import { session } from '@/shared/api/session';
import { useBook } from '@/shared/book/BookContext';
import { formatDay, hourIn, todayIn } from '@/shared/dates/format';
import { withTexts } from '@/shared/i18n';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Card, CardGrid } from '@/shared/ui/Card';
import { Failure } from '@/shared/ui/Failure';
import { Page } from '@/shared/ui/Page';
import { AccountsCard } from './AccountsCard';
import { type Column, shownIn } from './arrangement';
import { CategoriesCard } from './CategoriesCard';
import { type Asked, ExplainContext } from './explain';
import { MonthCard } from './MonthCard';
import { MonthsCard } from './MonthsCard';
import { NetWorthCard } from './NetWorthCard';
import { RecentCard } from './RecentCard';
import { partOfDay } from './view';
import classes from './Dashboard.module.css';

const loadSteps = withTexts(() => import('./FirstSteps'), 'start');
const FirstSteps = lazy(() => loadSteps().then((loaded) => ({ default: loaded.FirstSteps })));
const StepsLeft = lazy(() => loadSteps().then((loaded) => ({ default: loaded.StepsLeft })));
const loadArrange = withTexts(() => import('./Arrange'), 'cards');
const Arrange = lazy(() => loadArrange().then((loaded) => ({ default: loaded.Arrange })));
const loadToday = withTexts(() => import('./TodayCard'), 'allowance');
const TodayCard = lazy(() => loadToday().then((loaded) => ({ default: loaded.TodayCard })));
const loadAhead = withTexts(() => import('./AheadCards'), 'ahead');
const UpcomingCard = lazy(() => loadAhead().then((loaded) => ({ default: loaded.UpcomingCard })));
const BudgetCard = lazy(() => loadAhead().then((loaded) => ({ default: loaded.BudgetCard })));
const loadExplanation = withTexts(() => import('./Explanation'), 'explain');
const Explanation = lazy(() => loadExplanation().then((loaded) => ({ default: loaded.Explanation })));

export function DashboardPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const dashboard = useQuery(dashboardQuery(book.id));
  const [arranging, setArranging] = useState(false);
  const state = session.state();
  const now = new Date();
  const today = todayIn(book.zone, now);
  const name = state.kind === 'SIGNED_IN' ? state.user.displayName : '';
  return (
    <Page
      title={t(`dashboard:greeting.${partOfDay(hourIn(book.zone, now))}`, { name })}
      actions={
        <>
          {(dashboard.data?.accounts.length ?? 0) > 0 && !arranging && (
            <Button variant="default" onClick={() => setArranging(true)}>
              {t('dashboard:arrange')}
            </Button>
          )}
          <span className={classes.pill}>{formatDay(today, language, 'weekday')}</span>
        </>
      }
    >
      {dashboard.isError ? (
        <Failure problem={dashboard.error} again={() => void dashboard.refetch()} />
      ) : dashboard.data === undefined ? (
        <Waiting />
      ) : dashboard.data.accounts.length === 0 ? (
        <Suspense fallback={<Waiting />}>
          <FirstSteps />
        </Suspense>
      ) : arranging ? (
        <Suspense fallback={<Cards dashboard={dashboard.data} />}>
          <Arrange arrangement={dashboard.data.arrangement} close={() => setArranging(false)} />
        </Suspense>
      ) : (
        <Cards dashboard={dashboard.data} />
      )}
    </Page>
  );
}

const CARDS: Readonly<Record<DashboardCard, ComponentType<{ dashboard: Dashboard }>>> = {
  TODAY: TodayCard,
  NET_WORTH: NetWorthCard,
  MONTH: MonthCard,
  UPCOMING: UpcomingCard,
  BUDGET: BudgetCard,
  CATEGORIES: CategoriesCard,
  MONTHS: MonthsCard,
  RECENT: RecentCard,
  ACCOUNTS: AccountsCard,
};

function Cards({ dashboard }: { dashboard: Dashboard }) {
  const book = useBook();
  const [asked, setAsked] = useState<Asked | null>(null);
  const desk = useMediaQuery('(min-width: 1000px)', true, { getInitialValueInEffect: false });
  const columns = desk ? (['LEFT', 'RIGHT'] as const) : [null];
  const filled = columns
    .map((column) => [column, shownIn(dashboard.arrangement.cards, column)] as const)
    .filter(([, places]) => places.length > 0);
  return (
    <ExplainContext value={setAsked}>
      {book.guide === 'OPEN' && (
        <Suspense>
          <StepsLeft />
        </Suspense>
      )}
      <div className={classes.columns} data-columns={filled.length}>
        {filled.map(([column, places]) => (
          <div key={columnKey(column)}>
            {places.map(({ card }) => {
              const Shown = CARDS[card];
              return (
                <Suspense key={card} fallback={<CardWaiting />}>
                  <Shown dashboard={dashboard} />
                </Suspense>
              );
            })}
          </div>
        ))}
      </div>
      {asked !== null && (
        <Suspense>
          <Explanation
            question={{ ...asked, date: dashboard.date }}
            period={dashboard.period}
            close={() => setAsked(null)}
          />
        </Suspense>
      )}
    </ExplainContext>
  );
}

const columnKey = (column: Column | null) => column ?? 'ALL';

function CardWaiting() {
  return (
    <Card>
      <Skeleton height={12} width={90} mb={16} />
      <Skeleton height={90} />
    </Card>
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
