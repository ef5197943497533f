import { ActionIcon, Button, SegmentedControl, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconCalendarEvent, IconLink, IconRepeat } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forecastQuery } from '@/shared/api/calls/getForecast';
import { upcomingQuery } from '@/shared/api/calls/getUpcoming';
import { accountsQuery } from '@/shared/api/calls/listAccounts';
import type { Occurrence, Upcoming } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { formatDay, monthRange, todayIn } from '@/shared/dates/format';
import { dayAfter } from '@/shared/dates/typed';
import { CardBills } from '@/shared/forecast/CardBills';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Failure } from '@/shared/ui/Failure';
import { LinkButton } from '@/shared/ui/LinkButton';
import { Page } from '@/shared/ui/Page';
import { sayWrong } from '@/shared/ui/toast';
import { usePhone } from '@/shared/ui/usePhone';
import { useProblemText } from '@/shared/ui/useProblemText';
import { ActDialog } from './ActDialog';
import { FeedDialog } from './FeedDialog';
import { MonthGrid } from './MonthGrid';
import { type Acts, OccurrenceRow } from './OccurrenceRow';
import { Outlook } from './Outlook';
import { useActs } from './useActs';
import { grouped, lowPoint } from './view';
import classes from './Recurring.module.css';

const AHEAD = 60;
/** As far as the forecast goes by itself: further away cards are not used yet. */
const MONTHS_OF_BILLS = 3;

/** What comes, day by day, and what is left after it; what is overdue on top. */
export function UpcomingPage() {
  const { t } = useTranslation();
  const book = useBook();
  const navigate = useNavigate();
  const { month } = useSearch({ from: '/frame/upcoming' });
  const problemText = useProblemText();
  const today = todayIn(book.zone, new Date());
  const { from, to } = month === undefined ? { from: today, to: dayAfter(today, AHEAD) } : monthRange(month);
  const upcoming = useQuery(upcomingQuery(book.id, from, to));
  const [asked, ask] = useState<{ item: Occurrence; what: 'MOVE' | 'CHANGE' } | null>(null);
  const [sharing, share] = useState(false);
  const onPhone = usePhone();
  const act = useActs(() => undefined);
  const acts: Acts | null =
    book.role === 'VIEWER'
      ? null
      : {
          act: (one) => act.mutate(one, { onError: (problem) => sayWrong(problemText(problem)) }),
          ask: (item, what) => ask({ item, what }),
        };
  const show = (next: string | undefined) =>
    void navigate({ to: '/upcoming', search: next === undefined ? {} : { month: next }, resetScroll: false });
  return (
    <Page
      title={t('frame:room.upcoming')}
      actions={
        <>
          <SegmentedControl
            aria-label={t('recurring:view.label')}
            data={[
              { value: 'list', label: t('recurring:view.list') },
              { value: 'month', label: t('recurring:view.month') },
            ]}
            value={month === undefined ? 'list' : 'month'}
            onChange={(view) => show(view === 'month' ? today.slice(0, 7) : undefined)}
          />
          {onPhone ? (
            <ActionIcon
              variant="default"
              size={44}
              aria-label={t('recurring:feed.open')}
              onClick={() => share(true)}
            >
              <IconLink size={18} />
            </ActionIcon>
          ) : (
            <Button variant="default" leftSection={<IconLink size={16} />} onClick={() => share(true)}>
              {t('recurring:feed.open')}
            </Button>
          )}
          <LinkButton to="/recurring" variant="default" leftSection={<IconRepeat size={16} />}>
            {t('frame:room.recurring')}
          </LinkButton>
        </>
      }
    >
      {upcoming.isError ? (
        <Failure problem={upcoming.error} again={() => void upcoming.refetch()} />
      ) : upcoming.data === undefined ? (
        <Card>
          <Skeleton height={320} />
        </Card>
      ) : (
        <div className={classes.days}>
          <Outlook upcoming={upcoming.data} month={month} show={show} />
          {month !== undefined && (
            <Card flush>
              <MonthGrid month={month} items={upcoming.data.items} today={today} />
            </Card>
          )}
          <Days upcoming={upcoming.data} acts={acts} listed={month === undefined} />
          <Bills from={from} to={to} />
        </div>
      )}
      {asked !== null && <ActDialog {...asked} close={() => ask(null)} />}
      {sharing && <FeedDialog close={() => share(false)} />}
    </Page>
  );
}

/** What cards will ask for within the days: in no balance above, which has their debt in it already. */
function Bills({ from, to }: { from: string; to: string }) {
  const book = useBook();
  const accounts = useQuery(accountsQuery(book.id)).data?.items ?? [];
  const forecast = useQuery(forecastQuery(book.id, MONTHS_OF_BILLS, false, []));
  const payments = forecast.data?.base.cardPayments ?? [];
  return (
    <CardBills payments={payments.filter(({ dueOn }) => dueOn >= from && dueOn <= to)} accounts={accounts} />
  );
}

function Days({ upcoming, acts, listed }: { upcoming: Upcoming; acts: Acts | null; listed: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { overdue, days } = grouped(upcoming.items);
  const low = lowPoint(upcoming);
  if (upcoming.items.length === 0)
    return listed ? (
      <Card>
        <EmptyState
          icon={<IconCalendarEvent size={24} />}
          title={t('recurring:nothing.title')}
          text={t('recurring:nothing.text')}
          actions={
            acts !== null && (
              <LinkButton to="/recurring" search={{ new: true }}>
                {t('recurring:add')}
              </LinkButton>
            )
          }
        />
      </Card>
    ) : null;
  const row = (item: Occurrence, dated: boolean) => (
    <OccurrenceRow
      key={`${item.recurringId} ${item.ruleDate}`}
      item={item}
      dated={dated}
      today={upcoming.today}
      acts={acts}
    />
  );
  return (
    <div className={classes.days}>
      {overdue.length > 0 && (
        <Card flush title={t('recurring:overdue')}>
          <ul className={classes.occurrences}>{overdue.map((item) => row(item, true))}</ul>
        </Card>
      )}
      {days.length > 0 && (
        <Card flush>
          {days.map(({ day, items }) => (
            <section key={day} className={classes.day}>
              <h3>
                {day === upcoming.today ? t('recurring:today') : formatDay(day, language, 'weekday')}
                {day === low?.day && <small>{t('recurring:lowest')}</small>}
              </h3>
              <ul className={classes.occurrences}>{items.map((item) => row(item, false))}</ul>
            </section>
          ))}
        </Card>
      )}
    </div>
  );
}
