import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { periodPayeesQuery } from '@/shared/api/calls/listPeriodPayees';
import type { Period } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { Amount } from '@/shared/money/Amount';
import { isZero, perMille } from '@/shared/money/decimal';
import { TopList } from '@/shared/trends/TopList';
import { Card } from '@/shared/ui/Card';
import { Failure } from '@/shared/ui/Failure';
import classes from './ResultsCard.module.css';

/** Whom the period's money went to; each opens what was paid. Nothing spent: nothing is shown. */
export function PayeesCard({ period }: { period: Period }) {
  const { t } = useTranslation();
  const book = useBook();
  const payees = useQuery(periodPayeesQuery(book.id, period.id));
  const title = t('budget:payees.title');
  if (payees.isError)
    return (
      <Card title={title}>
        <Failure problem={payees.error} again={() => void payees.refetch()} />
      </Card>
    );
  if (payees.data === undefined) return <Skeleton height={280} radius={14} />;
  const { items, others, total } = payees.data;
  if (items.length === 0) return null;
  return (
    <Card title={title}>
      <TopList
        slices={items.map(({ payeeId, name, spent }) => ({
          id: payeeId,
          name,
          colour: null,
          value: spent,
          perMille: perMille(spent.amount, total.amount),
        }))}
        unnamed={t('budget:payees.unnamed')}
        none=""
        dots={false}
        search={({ id }) => ({
          wallet: period.walletId,
          payee: id ?? 'none',
          from: period.startsOn,
          to: period.endsOn,
        })}
      />
      {!isZero(others.amount) && (
        <p className={classes.others}>
          {t('budget:payees.others')}
          <Amount value={others} />
        </p>
      )}
    </Card>
  );
}
