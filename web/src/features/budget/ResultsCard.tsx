import { SegmentedControl, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { periodResultsQuery } from '@/shared/api/calls/listPeriodResults';
import type { PeriodResult, Wallet } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { ChartPlace } from '@/shared/charts/DrawingPlace';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { type Money, toPixels } from '@/shared/money/decimal';
import { formatAxis, formatMoney } from '@/shared/money/format';
import { usePrivacy } from '@/shared/theme/privacy';
import { Card } from '@/shared/ui/Card';
import { Failure } from '@/shared/ui/Failure';
import classes from './ResultsCard.module.css';

const VIEWS = { plan: ['planned', 'spent'], flow: ['income', 'spent'] } as const;
const COLOURS = ['--c1', '--c2'] as const;

type View = keyof typeof VIEWS;

/** What came of the last periods, beside what was planned or what came in. Nothing to compare: nothing is shown. */
export function ResultsCard({ wallet }: { wallet: Wallet }) {
  const { t } = useTranslation();
  const book = useBook();
  const results = useQuery(periodResultsQuery(book.id, wallet.id));
  const [view, setView] = useState<View>('plan');
  const title = t('budget:results.title');
  if (results.isError)
    return (
      <Card title={title}>
        <Failure problem={results.error} again={() => void results.refetch()} />
      </Card>
    );
  if (results.data === undefined) return <Skeleton height={280} radius={14} />;
  // A wallet can have changed its currency: bars of two have no common height.
  const currency = results.data.items.at(-1)?.spent.commodity;
  const items = results.data.items.filter(({ spent }) => spent.commodity === currency);
  if (items.length < 2 || currency === undefined) return null;
  return (
    <Card
      title={title}
      aside={
        <SegmentedControl
          size="xs"
          aria-label={title}
          data={[
            { value: 'plan', label: t('budget:results.plan') },
            { value: 'flow', label: t('budget:results.flow') },
          ]}
          value={view}
          onChange={setView}
        />
      }
    >
      <Bars wallet={wallet} items={items} currency={currency} view={view} />
      <details className={classes.numbers}>
        <summary>{t('budget:results.numbers')}</summary>
        <Numbers wallet={wallet} items={items} view={view} />
      </details>
    </Card>
  );
}

interface Shown {
  wallet: Wallet;
  items: readonly PeriodResult[];
  view: View;
}

function Bars({ wallet, items, currency, view }: Shown & { currency: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const hidden = usePrivacy();
  const say = (money: Money) => (hidden ? '•••' : formatMoney(money, language));
  const figures = VIEWS[view];
  const names = figures.map((figure) => t(`budget:results.${figure}`));
  const short = ({ startsOn }: PeriodResult) =>
    formatDay(startsOn, language, startsOn.endsWith('-01') ? 'month' : 'short');
  return (
    <>
      <p className={classes.legend} aria-hidden>
        {names.map((name, index) => (
          <span key={name} data-side={index === 0 ? 'in' : 'out'}>
            {name}
          </span>
        ))}
      </p>
      <ChartPlace
        label={t('budget:results.label')}
        height={216}
        onPick={(index) => {
          const period = items[index]?.periodId;
          if (period !== undefined) void navigate({ to: '/budget', search: { wallet: wallet.id, period } });
        }}
        bars={{
          categories: items.map(short),
          current: items.findIndex(({ status }) => status === 'ACTIVE'),
          series: figures.map((figure, index) => ({
            name: names[index] ?? '',
            colour: COLOURS[index] ?? '--c1',
            values: items.map((item) => toPixels(item[figure].amount)),
          })),
          axis: (value) => (hidden ? '' : formatAxis(value, currency, language)),
          tooltip: (index) => {
            const item = items[index];
            if (item === undefined) return [];
            return [
              [item.name, t(`budget:status.${item.status}`)],
              ...figures.map((figure, at): [string, string] => [names[at] ?? '', say(item[figure])]),
            ];
          },
        }}
      />
    </>
  );
}

/** What the bars say, in numbers, each period with the way to it. */
function Numbers({ wallet, items, view }: Shown) {
  const { t } = useTranslation();
  const figures = view === 'plan' ? VIEWS.plan : ([...VIEWS.flow, 'saved'] as const);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('budget:results.period')}</th>
          {figures.map((figure) => (
            <th key={figure} scope="col">
              {t(`budget:results.${figure}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.toReversed().map((item) => (
          <tr key={item.periodId}>
            <th scope="row">
              <Link to="/budget" search={{ wallet: wallet.id, period: item.periodId }}>
                {item.name}
              </Link>
            </th>
            {figures.map((figure) => (
              <td key={figure}>
                <Amount value={item[figure]} tone={figure === 'saved' ? 'balance' : 'none'} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
