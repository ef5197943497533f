import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconCalendarEvent, IconPlus, IconRepeat } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { transactionQuery } from '@/shared/api/calls/getTransaction';
import { accountsQuery } from '@/shared/api/calls/listAccounts';
import { categoriesQuery } from '@/shared/api/calls/listCategories';
import { recurringQuery } from '@/shared/api/calls/listRecurring';
import type { RecurringItem } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { todayIn } from '@/shared/dates/format';
import { useShortcut } from '@/shared/shortcuts/registry';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Failure } from '@/shared/ui/Failure';
import { LinkButton } from '@/shared/ui/LinkButton';
import { Page } from '@/shared/ui/Page';
import { emptyForm, formFrom, type ItemForm } from './form';
import { ItemDialog } from './ItemDialog';
import { Items } from './Items';
import { Suggestions } from './Suggestions';
import classes from './Recurring.module.css';

/** What comes again and again: rent, pay, subscriptions, savings. */
export function RecurringPage() {
  const { t } = useTranslation();
  const book = useBook();
  const navigate = useNavigate();
  const { new: adding, from } = useSearch({ from: '/frame/recurring' });
  const items = useQuery(recurringQuery(book.id));
  const accounts = useQuery(accountsQuery(book.id));
  const categories = useQuery(categoriesQuery(book.id));
  const pattern = useQuery({ ...transactionQuery(book.id, from ?? ''), enabled: from !== undefined });
  const [edited, edit] = useState<RecurringItem | null>(null);
  const [suggested, suggest] = useState<ItemForm | null>(null);
  const mayEdit = book.role !== 'VIEWER';
  const show = (dialog: boolean) => void navigate({ to: '/recurring', search: dialog ? { new: true } : {} });
  useShortcut('a', 'recurring:add', 'do', () => (mayEdit ? show(true) : false));
  const problem = items.error ?? accounts.error ?? categories.error;
  const again = () => {
    void items.refetch();
    void accounts.refetch();
    void categories.refetch();
  };
  const list = items.data?.items;
  const around =
    accounts.data === undefined || categories.data === undefined
      ? null
      : { accounts: accounts.data.items, categories: categories.data.items };
  const usual = around?.accounts.find(({ archivedAt }) => archivedAt === null)?.id ?? '';
  const known = new Map(around?.accounts.map((account) => [account.id, account]));
  const start =
    from === undefined
      ? emptyForm(usual, todayIn(book.zone, new Date()))
      : pattern.data === undefined
        ? null
        : formFrom(pattern.data, known, usual);
  const addButton = mayEdit && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => show(true)}>
      {t('recurring:add')}
    </Button>
  );
  return (
    <Page
      title={t('frame:room.recurring')}
      actions={
        <>
          <LinkButton to="/upcoming" variant="default" leftSection={<IconCalendarEvent size={16} />}>
            {t('frame:room.upcoming')}
          </LinkButton>
          {list !== undefined && list.length > 0 && addButton}
        </>
      }
    >
      <div className={classes.days}>
        {mayEdit && around !== null && <Suggestions accounts={around.accounts} ask={suggest} />}
        {problem !== null ? (
          <Failure problem={problem} again={again} />
        ) : list === undefined || around === null ? (
          <Card>
            <Skeleton height={260} />
          </Card>
        ) : list.length === 0 ? (
          <Card>
            <EmptyState
              icon={<IconRepeat size={24} />}
              title={t('recurring:empty.title')}
              text={t('recurring:empty.text')}
              actions={addButton}
            />
          </Card>
        ) : (
          <Items items={list} accounts={new Set(known.keys())} edit={mayEdit ? edit : null} />
        )}
      </div>
      {mayEdit && around !== null && start !== null && (adding === true || from !== undefined) && (
        <ItemDialog item={null} start={start} {...around} close={() => show(false)} />
      )}
      {suggested !== null && around !== null && (
        <ItemDialog item={null} start={suggested} {...around} close={() => suggest(null)} />
      )}
      {edited !== null && around !== null && (
        <ItemDialog
          item={edited}
          start={emptyForm(usual, edited.startsOn)}
          {...around}
          close={() => edit(null)}
        />
      )}
    </Page>
  );
}
