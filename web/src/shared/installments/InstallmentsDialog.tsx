import { Modal, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { installmentsQuery } from '@/shared/api/calls/getInstallments';
import { useBook } from '@/shared/book/BookContext';
import { Failure } from '@/shared/ui/Failure';
import { PlanForm } from './PlanForm';
import { Schedule } from './Schedule';
import classes from './Installments.module.css';

interface Props {
  /** The purchase. */
  transaction: { id: string; date: string };
  close: () => void;
}

/** How a purchase on a card is paid: says so of one that is paid at once, and shows which month bears what of another. */
export function InstallmentsDialog({ transaction, close }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      size="lg"
      onClose={close}
      title={t('installments:title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Body transaction={transaction} close={close} />
    </Modal>
  );
}

function Body({ transaction, close }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const query = useQuery(installmentsQuery(book.id, transaction.id));
  const [changing, change] = useState(false);
  const mayEdit = book.role !== 'VIEWER';
  if (query.isError) return <Failure problem={query.error} again={() => void query.refetch()} />;
  if (query.data === undefined) return <Skeleton height={240} />;
  const { plan, price, schedule } = query.data;
  if (plan !== null && !changing)
    return (
      <Schedule
        plan={plan}
        schedule={schedule}
        change={mayEdit && price !== null ? () => change(true) : null}
        mayRemove={mayEdit}
        close={close}
      />
    );
  if (price === null || !mayEdit) return <p className={classes.note}>{t('installments:noPurchase')}</p>;
  return (
    <PlanForm
      id={transaction.id}
      date={transaction.date}
      price={price}
      plan={plan}
      close={plan === null ? close : () => change(false)}
      saved={() => change(false)}
    />
  );
}
