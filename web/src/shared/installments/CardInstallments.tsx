import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cardInstallmentsQuery } from '@/shared/api/calls/listInstallments';
import type { Installment } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { perMille, subtract } from '@/shared/money/decimal';
import { formatMoney } from '@/shared/money/format';
import { Card } from '@/shared/ui/Card';
import { Failure } from '@/shared/ui/Failure';
import { InstallmentsDialog } from './InstallmentsDialog';
import classes from './Installments.module.css';

/** What of a card's purchases is still to come in parts; nothing where all is paid at once. */
export function CardInstallments({ card }: { card: string }) {
  const { t } = useTranslation();
  const book = useBook();
  const query = useQuery(cardInstallmentsQuery(book.id, card));
  const [shown, show] = useState<Installment | null>(null);
  if (query.isError)
    return (
      <Card title={t('installments:card.title')}>
        <Failure problem={query.error} again={() => void query.refetch()} />
      </Card>
    );
  if (query.data === undefined || query.data.items.length === 0) return null;
  const total = query.data.totals.find(({ cardId }) => cardId === card)?.left;
  return (
    <Card
      title={t('installments:card.title')}
      aside={
        total !== undefined && (
          <span className={classes.total}>
            {t('installments:card.left')} <Amount value={total} />
          </span>
        )
      }
    >
      <ul className={classes.list}>
        {query.data.items.map((each) => (
          <li key={each.transactionId}>
            <Row plan={each} open={() => show(each)} />
          </li>
        ))}
      </ul>
      {shown !== null && (
        <InstallmentsDialog
          transaction={{ id: shown.transactionId, date: shown.date }}
          close={() => show(null)}
        />
      )}
    </Card>
  );
}

function Row({ plan, open }: { plan: Installment; open: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { price, left, next } = plan;
  const name = plan.payee ?? (plan.note === '' ? t('installments:card.unnamed') : plan.note);
  const paid =
    price === null || left === null ? 0 : perMille(subtract(price.amount, left.amount), price.amount);
  return (
    <UnstyledButton className={classes.row} aria-label={t('installments:card.open', { name })} onClick={open}>
      <span className={classes.name}>{name}</span>
      {left !== null && <Amount value={left} />}
      <i className={classes.meter} aria-hidden>
        <i style={{ width: `${paid / 10}%` }} />
      </i>
      <small>
        {next === null
          ? t('installments:notAnyMore')
          : t('installments:card.row', {
              come: plan.partsCome,
              parts: plan.parts,
              amount: formatMoney(next.total, language),
              day: formatDay(next.on, language, 'short'),
            })}
      </small>
    </UnstyledButton>
  );
}
