import { Modal, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moneyLinksQuery } from '@/shared/api/calls/getMoneyLinks';
import { useBook } from '@/shared/book/BookContext';
import type { Money } from '@/shared/money/decimal';
import { Failure } from '@/shared/ui/Failure';
import { LinkButton } from '@/shared/ui/LinkButton';
import { Links } from './Links';
import { MarkForm } from './MarkForm';
import { Standing } from './Standing';
import { Suggestions } from './Suggestions';
import classes from './Owed.module.css';

interface Props {
  /** The expense. */
  id: string;
  /** What it cost, by commodity. */
  paid: readonly Money[];
  /** The day to which its transaction is followed; none where it stands open beside. */
  day?: string;
  close: () => void;
}

/** What is to come back for an expense: says so of one, shows how far another is, and links the money that came. */
export function OwedDialog(props: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      size={560}
      onClose={props.close}
      title={t('owed:dialog')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Body {...props} />
    </Modal>
  );
}

function Body({ id, paid, day, close }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const query = useQuery(moneyLinksQuery(book.id, id));
  const [changing, change] = useState(false);
  const mayEdit = book.role !== 'VIEWER';
  if (query.data === undefined)
    return query.isError ? (
      <Failure problem={query.error} again={() => void query.refetch()} />
    ) : (
      <Skeleton height={220} />
    );
  const { owed, links } = query.data;
  const own = links.filter(({ expense }) => expense.id === id);
  const form = mayEdit && (owed === null || changing);
  return (
    <div className={classes.parts}>
      {form ? (
        <MarkForm
          id={id}
          owed={owed}
          paid={paid}
          close={owed === null ? close : () => change(false)}
          saved={() => change(false)}
        />
      ) : owed === null ? (
        <p className={classes.note}>{t('owed:nobodyWaits')}</p>
      ) : (
        <Standing owed={owed} change={mayEdit ? () => change(true) : null} />
      )}
      {own.length > 0 && <Links of={id} links={own} mayEdit={mayEdit} />}
      {owed !== null && !form && !owed.settled && mayEdit && <Suggestions owed={owed} />}
      {day !== undefined && !form && (
        <LinkButton
          to="/transactions"
          search={{ from: day, to: day }}
          size="compact-sm"
          variant="subtle"
          color="gray"
          className={classes.follow ?? ''}
          leftSection={<IconArrowsExchange size={15} />}
        >
          {t('owed:transaction')}
        </LinkButton>
      )}
    </div>
  );
}
