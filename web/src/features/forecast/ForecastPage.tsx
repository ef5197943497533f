import { SegmentedControl, Skeleton, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconTrendingUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forecastQuery } from '@/shared/api/calls/getForecast';
import { accountsQuery } from '@/shared/api/calls/listAccounts';
import { useBook } from '@/shared/book/BookContext';
import { CardBills } from '@/shared/forecast/CardBills';
import { FORECAST_MONTHS, type ForecastMonths, type ForecastSearch } from '@/shared/search/forecast';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Failure } from '@/shared/ui/Failure';
import { LinkButton } from '@/shared/ui/LinkButton';
import { Page } from '@/shared/ui/Page';
import { Accounts } from './Accounts';
import { Balance } from './Balance';
import type { Change } from './form';
import { Recommendations } from './Recommendations';
import { Spending } from './Spending';
import { WhatIf } from './WhatIf';
import classes from './Forecast.module.css';

/** What there will be day by day, what it would be if something were different, and what each category will cost. */
export function ForecastPage() {
  const { t } = useTranslation();
  const book = useBook();
  const navigate = useNavigate();
  const search = useSearch({ from: '/frame/forecast' });
  const months = search.ahead ?? 6;
  const [budget, setBudget] = useState(true);
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const forecast = useQuery(
    forecastQuery(
      book.id,
      months,
      budget,
      changes.map(({ change }) => change),
    ),
  );
  const accounts = useQuery(accountsQuery(book.id)).data?.items ?? [];
  const show = (next: ForecastSearch) =>
    void navigate({ to: '/forecast', search: next, replace: true, resetScroll: false });
  return (
    <Page
      title={t('frame:room.forecast')}
      actions={
        <SegmentedControl
          aria-label={t('forecast:months.label')}
          data={FORECAST_MONTHS.map((each) => ({
            value: String(each),
            label: t('forecast:months.count', { count: each }),
          }))}
          value={String(months)}
          onChange={(value) => show({ ...search, ahead: Number(value) as ForecastMonths })}
        />
      }
    >
      {forecast.isError && forecast.data === undefined ? (
        <Failure problem={forecast.error} again={() => void forecast.refetch()} />
      ) : forecast.data === undefined ? (
        <Card>
          <Skeleton height={360} />
        </Card>
      ) : forecast.data.base.accounts.length === 0 ? (
        <Card>
          <EmptyState
            icon={<IconTrendingUp size={24} />}
            title={t('forecast:empty.title')}
            text={t('forecast:empty.text')}
            actions={<LinkButton to="/accounts">{t('forecast:empty.action')}</LinkButton>}
          />
        </Card>
      ) : (
        <div className={classes.page}>
          <Balance
            forecast={forecast.data}
            changed={changes.length > 0}
            account={search.account}
            accounts={accounts}
          />
          <Recommendations />
          <div className={classes.columns}>
            <div>
              <Accounts
                forecast={forecast.data.changed}
                accounts={accounts}
                chosen={search.account}
                choose={(account) => {
                  const { account: _, ...rest } = search;
                  show(account === undefined ? rest : { ...rest, account });
                }}
              />
              {forecast.data.base.budget !== null || !budget ? (
                <Switch
                  className={classes.switch ?? ''}
                  label={t('forecast:budget.label')}
                  description={t('forecast:budget.help')}
                  checked={budget}
                  onChange={(event) => setBudget(event.currentTarget.checked)}
                />
              ) : null}
            </div>
            <div className={classes.stack}>
              <CardBills payments={forecast.data.base.cardPayments} accounts={accounts} />
              <WhatIf
                forecast={forecast.data}
                changes={changes}
                setChanges={setChanges}
                problem={forecast.error}
                accounts={accounts}
              />
            </div>
          </div>
          <Spending wallet={search.wallet} setWallet={(wallet) => show({ ...search, wallet })} />
        </div>
      )}
    </Page>
  );
}
