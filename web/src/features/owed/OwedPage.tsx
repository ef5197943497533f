import { SegmentedControl, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconReceiptRefund } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { owedQuery } from '@/shared/api/calls/listOwed';
import type { Owed } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { Amount } from '@/shared/money/Amount';
import { OwedDialog } from '@/shared/owed/OwedDialog';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Failure } from '@/shared/ui/Failure';
import { LinkButton } from '@/shared/ui/LinkButton';
import { Page } from '@/shared/ui/Page';
import { ShowMore } from '@/shared/ui/ShowMore';
import { OwedRow } from './OwedRow';
import classes from './OwedPage.module.css';

/** The expenses for which money is still to come back, or has. */
export function OwedPage() {
  const { t } = useTranslation();
  const book = useBook();
  const navigate = useNavigate();
  const settled = useSearch({ from: '/frame/owed' }).settled === true;
  const list = useInfiniteQuery(owedQuery(book.id, settled));
  const [opened, open] = useState<Owed | null>(null);
  const items = list.data?.pages.flatMap((page) => page.items);
  const totals = list.data?.pages[0]?.totals ?? [];
  return (
    <Page
      title={t('frame:room.owed')}
      actions={
        <SegmentedControl
          aria-label={t('owed:shown')}
          data={[
            { value: 'open', label: t('owed:open') },
            { value: 'settled', label: t('owed:settled') },
          ]}
          value={settled ? 'settled' : 'open'}
          onChange={(value) =>
            void navigate({
              to: '/owed',
              search: value === 'settled' ? { settled: true } : {},
              replace: true,
            })
          }
        />
      }
    >
      {list.isError && items === undefined ? (
        <Failure problem={list.error} again={() => void list.refetch()} />
      ) : items === undefined ? (
        <Card>
          <Skeleton height={240} />
        </Card>
      ) : items.length === 0 ? (
        <Card>
          <EmptyState
            icon={<IconReceiptRefund size={24} />}
            title={t(settled ? 'owed:emptySettled.title' : 'owed:empty.title')}
            text={t(settled ? 'owed:emptySettled.text' : 'owed:empty.text')}
            actions={!settled && <LinkButton to="/transactions">{t('owed:empty.action')}</LinkButton>}
          />
        </Card>
      ) : (
        <>
          {!settled && (
            <dl className={classes.totals}>
              {totals.map(({ stillOwed, count }) => (
                <div key={stillOwed.commodity}>
                  <dt>{t('owed:total', { count })}</dt>
                  <dd>
                    <Amount value={stillOwed} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
          <Card flush>
            <ul className={classes.rows}>
              {items.map((owed) => (
                <OwedRow key={owed.transactionId} owed={owed} open={() => open(owed)} />
              ))}
            </ul>
          </Card>
          <ShowMore list={list} />
        </>
      )}
      {opened !== null && (
        <OwedDialog
          id={opened.transactionId}
          paid={[opened.paid]}
          day={opened.date}
          close={() => open(null)}
        />
      )}
    </Page>
  );
}
