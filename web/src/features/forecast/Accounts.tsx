import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Account, BalanceForecast, BalanceSeries } from '@/shared/api/contract';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { Card } from '@/shared/ui/Card';
import classes from './Forecast.module.css';

interface Props {
  forecast: BalanceForecast;
  accounts: readonly Account[];
  chosen: string | undefined;
  choose: (account: string | undefined) => void;
}

/** Every account with its lowest day and its last one; one of them is drawn. */
export function Accounts({ forecast, accounts, chosen, choose }: Props) {
  const { t } = useTranslation();
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  return (
    <Card title={t('forecast:accounts.title')}>
      <table className={classes.rows}>
        <thead>
          <tr>
            <th scope="col">{t('forecast:accounts.account')}</th>
            <th scope="col">{t('forecast:accounts.low')}</th>
            <th scope="col">{t('forecast:accounts.end')}</th>
          </tr>
        </thead>
        <tbody>
          <Row
            name={t('forecast:total')}
            series={forecast.total}
            chosen={chosen === undefined}
            choose={() => choose(undefined)}
          />
          {forecast.accounts.map(({ accountId, balance }) => (
            <Row
              key={accountId}
              name={names.get(accountId) ?? '…'}
              series={balance}
              chosen={chosen === accountId}
              choose={() => choose(accountId)}
            />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

interface RowProps {
  name: string;
  series: BalanceSeries;
  chosen: boolean;
  choose: () => void;
}

function Row({ name, series, chosen, choose }: RowProps) {
  const language = useLanguage();
  return (
    <tr data-chosen={chosen || undefined}>
      <th scope="row">
        <UnstyledButton className={classes.choice ?? ''} aria-pressed={chosen} onClick={choose}>
          {name}
        </UnstyledButton>
      </th>
      <td>
        <Amount value={series.low.balance} tone="balance" />
        <small>{formatDay(series.low.date, language, 'short')}</small>
      </td>
      <td>
        <Amount value={series.end} tone="balance" />
      </td>
    </tr>
  );
}
