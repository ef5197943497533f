import { Modal, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moneyLinksQuery } from '@/shared/api/calls/getMoneyLinks';
import { useBook } from '@/shared/book/BookContext';
import { Failure } from '@/shared/ui/Failure';
import { Links } from './Links';
import { MarkForm } from './MarkForm';
import { Standing } from './Standing';
import { Suggestions } from './Suggestions';
import classes from './Owed.module.css';

interface Props {
  /** The expense. */
  id: string;
  /** What is usually expected back of it, in an expense of several. */
  commodity: string;
  close: () => void;
}

/** What is to come back for an expense: says so of one, shows how far another is, and links the money that came. */
export function OwedDialog({ id, commodity, close }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      size={560}
      onClose={close}
      title={t('owed:dialog')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Body id={id} commodity={commodity} close={close} />
    </Modal>
  );
}

function Body({ id, commodity, close }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const query = useQuery(moneyLinksQuery(book.id, id));
  const [changing, change] = useState(false);
  const mayEdit = book.role !== 'VIEWER';
  if (query.isError) return <Failure problem={query.error} again={() => void query.refetch()} />;
  if (query.data === undefined) return <Skeleton height={220} />;
  const { owed, links } = query.data;
  const own = links.filter(({ expense }) => expense.id === id);
  const form = mayEdit && (owed === null || changing);
  return (
    <div className={classes.parts}>
      {form ? (
        <MarkForm
          id={id}
          owed={owed}
          commodity={owed?.expected.commodity ?? commodity}
          close={owed === null ? close : () => change(false)}
          saved={() => change(false)}
        />
      ) : owed === null ? (
        <p className={classes.note}>{t('owed:nobodyWaits')}</p>
      ) : (
        <Standing owed={owed} change={mayEdit ? () => change(true) : null} />
      )}
      {own.length > 0 && <Links expense={id} links={own} mayEdit={mayEdit} />}
      {owed !== null && !form && !owed.settled && mayEdit && <Suggestions owed={owed} />}
    </div>
  );
}
