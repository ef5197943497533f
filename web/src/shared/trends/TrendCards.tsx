import { SegmentedControl, Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Trend } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { monthRange, todayIn } from '@/shared/dates/format';
import { TotalAmount } from '@/shared/money/TotalAmount';
import { TREND_MONTHS, type TrendMonths } from '@/shared/search/account';
import type { TransactionSearch } from '@/shared/search/transactions';
import { Card } from '@/shared/ui/Card';
import { Failure } from '@/shared/ui/Failure';
import { TopList } from './TopList';
import { TrendChart, TrendLegend } from './TrendChart';
import { payeeSlicesOf, type Side, SIDES, slicesOf } from './view';
import classes from './Trends.module.css';

interface OfTrend {
  trend: UseQueryResult<Trend>;
  /** Of the totals: the wallet's own, else the book's. */
  currency: string;
  /** The rows that the trend is of. */
  rows: TransactionSearch;
}

interface MonthsProps extends OfTrend {
  months: TrendMonths;
  setMonths: (months: TrendMonths) => void;
  sides?: readonly Side[];
}

/** In and out by month, and in all; each leads to its rows. */
export function MonthsCard({ trend, sides = SIDES, ...rest }: MonthsProps) {
  const { t } = useTranslation();
  const [side, other] = sides;
  // One side needs no key to its colours.
  const single = side !== undefined && other === undefined;
  return (
    <Card
      span={7}
      title={single ? t(`trends:monthsOf.${side}`) : t('trends:months')}
      aside={single ? undefined : <TrendLegend sides={sides} />}
    >
      {trend.isError ? (
        <Failure problem={trend.error} again={() => void trend.refetch()} />
      ) : trend.data === undefined ? (
        <Skeleton height={260} />
      ) : (
        <Months {...rest} sides={sides} trend={trend.data} />
      )}
    </Card>
  );
}

function Months({
  trend,
  currency,
  rows,
  months,
  setMonths,
  sides = SIDES,
}: Omit<MonthsProps, 'trend'> & { trend: Trend }) {
  const { t } = useTranslation();
  const book = useBook();
  const navigate = useNavigate();
  const whole = { ...rows, from: trend.from, to: trend.to };
  return (
    <>
      <div className={classes.sums}>
        <dl>
          {sides.map((side) => (
            <div key={side}>
              <dt>{t(`common:trend.${side}`)}</dt>
              <dd>
                <Link
                  to="/transactions"
                  search={side === 'in' && sides.length > 1 ? { ...whole, kind: 'INCOME' } : whole}
                >
                  <TotalAmount total={trend[side]} currency={currency} />
                </Link>
              </dd>
            </div>
          ))}
        </dl>
        <SegmentedControl
          size="xs"
          aria-label={t('trends:howLong')}
          data={TREND_MONTHS.map((each) => ({
            value: String(each),
            label: t('trends:monthCount', { count: each }),
          }))}
          value={String(months)}
          onChange={(value) => setMonths(Number(value) as TrendMonths)}
        />
      </div>
      <TrendChart
        trend={trend}
        currency={currency}
        current={todayIn(book.zone, new Date()).slice(0, 7)}
        label={t('trends:months')}
        sides={sides}
        onPick={(month) => void navigate({ to: '/transactions', search: { ...rows, ...monthRange(month) } })}
      />
    </>
  );
}

interface TopProps extends OfTrend {
  side: Side;
  by: 'category' | 'payee';
  title: string;
}

/** The largest parts of what came in or went out. */
export function TopCard({ trend, currency, rows, side, by, title }: TopProps) {
  const { t } = useTranslation();
  return (
    <Card span={6} title={title}>
      {trend.data === undefined ? (
        <Skeleton height={160} />
      ) : (
        <TopList
          dots={by === 'category'}
          slices={slicesBy(by, side, trend.data, currency)}
          unnamed={t(by === 'category' ? 'common:uncategorised' : 'trends:name.nobody')}
          none={t(`trends:none.${side}`)}
          search={({ id }) => ({
            ...rows,
            [by]: id ?? 'none',
            from: trend.data.from,
            to: trend.data.to,
          })}
        />
      )}
    </Card>
  );
}

function slicesBy(by: TopProps['by'], side: Side, trend: Trend, currency: string) {
  if (by === 'payee')
    return payeeSlicesOf((side === 'in' ? trend.inByPayee : trend.outByPayee) ?? [], currency, trend[side]);
  const byCategory = side === 'in' ? trend.inByCategory : trend.outByCategory;
  return slicesOf({ byCategory }, currency, trend[side]);
}
