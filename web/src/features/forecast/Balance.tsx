import { useMemo } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Account, BalanceSeries, WhatIfForecast } from '@/shared/api/contract';
import { LinePlace } from '@/shared/charts/DrawingPlace';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { isZero, toPixels } from '@/shared/money/decimal';
import { formatAxis, formatMoney } from '@/shared/money/format';
import { usePrivacy } from '@/shared/theme/privacy';
import { Card } from '@/shared/ui/Card';
import { daily, differenceOf, firstDry, seriesOf } from './view';
import classes from './Forecast.module.css';

interface Props {
  forecast: WhatIfForecast;
  /** Whether anything is to be different. */
  changed: boolean;
  /** None: all of them together. */
  account: string | undefined;
  accounts: readonly Account[];
}

/** The line of what there will be, where it is lowest and how it ends. */
export function Balance({ forecast: { base, changed: other }, changed, account, accounts }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const shown = seriesOf(other, account) ?? other.total;
  const before = seriesOf(base, account) ?? base.total;
  const name = accounts.find(({ id }) => id === account)?.name;
  const dry = firstDry(other, accounts);
  return (
    <Card title={name ?? t('forecast:total')}>
      <dl className={classes.figures}>
        <div>
          <dt>{t('forecast:today')}</dt>
          <dd>
            <Amount value={shown.start} tone="balance" />
          </dd>
        </div>
        <div>
          <dt>{t('forecast:low', { day: formatDay(shown.low.date, language, 'medium') })}</dt>
          <dd>
            <Amount value={shown.low.balance} tone="balance" />
            {changed && <Difference changed={shown.low.balance} base={before.low.balance} />}
          </dd>
        </div>
        <div>
          <dt>{t('forecast:end', { day: formatDay(other.to, language, 'medium') })}</dt>
          <dd>
            <Amount value={shown.end} tone="balance" />
            {changed && <Difference changed={shown.end} base={before.end} />}
          </dd>
        </div>
      </dl>
      <Line
        series={shown}
        beside={changed ? before : null}
        to={other.to}
        label={name ?? t('forecast:total')}
      />
      {dry !== null && (
        <p className={classes.warning}>
          {t('forecast:dry', { name: dry.account.name, day: formatDay(dry.below.date, language, 'medium') })}{' '}
          <Amount value={dry.below.balance} tone="balance" />
        </p>
      )}
      {account === undefined && base.budget !== null && !isZero(base.budget.amount.amount) && (
        <p className={classes.note}>
          {t('forecast:budget.counted')} <Amount value={base.budget.amount} />
        </p>
      )}
      {base.missingRates.length > 0 && (
        <p className={classes.note}>{t('common:total.without', { codes: base.missingRates.join(', ') })}</p>
      )}
    </Card>
  );
}

function Difference({ changed, base }: { changed: BalanceSeries['start']; base: BalanceSeries['start'] }) {
  const { t } = useTranslation();
  const difference = differenceOf(changed, base);
  return (
    <small>
      {isZero(difference.amount) ? (
        t('forecast:same')
      ) : (
        <Amount value={difference} sign="always" tone="flow" />
      )}
    </small>
  );
}

interface LineProps {
  series: BalanceSeries;
  beside: BalanceSeries | null;
  to: string;
  label: string;
}

function Line({ series, beside, to, label }: LineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const hidden = usePrivacy();
  const days = useMemo(() => daily(series, to), [series, to]);
  const before = useMemo(() => (beside === null ? null : daily(beside, to)), [beside, to]);
  const line = useMemo(() => {
    const say = (point: { balance: BalanceSeries['start'] } | undefined) =>
      point === undefined || hidden ? '•••' : formatMoney(point.balance, language);
    return {
      categories: days.map(({ date }) => formatDay(date, language, 'short')),
      values: days.map(({ balance }) => toPixels(balance.amount)),
      ...(before === null ? {} : { beside: before.map(({ balance }) => toPixels(balance.amount)) }),
      dot: days.findIndex(({ date }) => date === series.low.date),
      axis: (value: number) => (hidden ? '' : formatAxis(value, series.start.commodity, language)),
      tooltip: (index: number) => {
        const point = days[index];
        if (point === undefined) return [];
        const day = formatDay(point.date, language);
        return before === null
          ? [[day, say(point)] as const]
          : [
              [day, ''] as const,
              [t('forecast:line.changed'), say(point)] as const,
              [t('forecast:line.base'), say(before[index])] as const,
            ];
      },
    };
  }, [days, before, series, language, hidden, t]);
  return (
    <LinePlace
      label={t('forecast:line.label', { name: label })}
      height={280}
      line={line}
      onPick={(index) => {
        const point = days[index];
        if (point !== undefined)
          void navigate({ to: '/upcoming', search: { month: point.date.slice(0, 7) } });
      }}
    />
  );
}
