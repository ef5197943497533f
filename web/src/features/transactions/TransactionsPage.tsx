import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { IconReceipt } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { accountsQuery } from '@/shared/api/calls/listAccounts';
import { categoriesQuery } from '@/shared/api/calls/listCategories';
import { transactionsQuery } from '@/shared/api/calls/listTransactions';
import { useBook } from '@/shared/book/BookContext';
import { filterOf } from '@/shared/search/transactions';
import { namesOf } from '@/shared/transactions/summary';
import { TransactionList } from '@/shared/transactions/TransactionList';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Failure } from '@/shared/ui/Failure';
import { Page } from '@/shared/ui/Page';

export function TransactionsPage() {
  const { t } = useTranslation();
  const book = useBook();
  const search = useSearch({ from: '/frame/transactions' });
  const rows = useInfiniteQuery(transactionsQuery(book.id, filterOf(search)));
  const accounts = useQuery(accountsQuery(book.id));
  const categories = useQuery(categoriesQuery(book.id));
  const account = accounts.data?.items.find((each) => each.id === search.account);
  if (rows.isError) return <Failure problem={rows.error} again={() => void rows.refetch()} />;
  const items = rows.data?.pages.flatMap((page) => page.items);
  return (
    <Page title={account?.name ?? t('frame:room.transactions')}>
      <Card flush>
        {items === undefined ? (
          <Skeleton height={320} />
        ) : items.length === 0 ? (
          <EmptyState
            icon={<IconReceipt size={24} />}
            title={t('transactions:empty.title')}
            text={t('transactions:empty.text')}
          />
        ) : (
          <TransactionList items={items} names={namesOf(accounts.data?.items, categories.data?.items)} />
        )}
        {rows.hasNextPage && (
          <Button
            variant="subtle"
            fullWidth
            loading={rows.isFetchingNextPage}
            onClick={() => void rows.fetchNextPage()}
          >
            {t('transactions:more')}
          </Button>
        )}
      </Card>
    </Page>
  );
}
