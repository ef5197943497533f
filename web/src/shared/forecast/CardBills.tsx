import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Account, BalanceForecast } from '@/shared/api/contract';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { Card } from '@/shared/ui/Card';
import classes from './CardBills.module.css';

const MOST = 6;

interface Props {
  payments: BalanceForecast['cardPayments'];
  accounts: readonly Account[];
}

/** What the cards will ask for next, and when; nothing where no card says so. */
export function CardBills({ payments, accounts }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (payments.length === 0) return null;
  const nameOf = (id: string) => accounts.find((account) => account.id === id)?.name ?? '…';
  return (
    <Card title={t('forecast:bills.title')}>
      <p className={classes.note}>{t('forecast:bills.text')}</p>
      <table className={classes.rows}>
        <thead>
          <tr>
            <th scope="col">{t('forecast:bills.card')}</th>
            <th scope="col">{t('forecast:bills.due')}</th>
            <th scope="col">{t('forecast:bills.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {payments.slice(0, MOST).map(({ cardId, dueOn, amount }) => (
            <tr key={`${cardId} ${dueOn}`}>
              <th scope="row">
                <Link to="/accounts/$accountId" params={{ accountId: cardId }}>
                  {nameOf(cardId)}
                </Link>
              </th>
              <td>{formatDay(dueOn, language, 'medium')}</td>
              <td>
                <Amount value={amount} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
