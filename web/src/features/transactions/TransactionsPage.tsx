import { Button, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconPlus, IconReceipt } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { registerQuery } from '@/shared/api/calls/accountRegister';
import { accountsQuery } from '@/shared/api/calls/listAccounts';
import { categoriesQuery } from '@/shared/api/calls/listCategories';
import { payeesQuery } from '@/shared/api/calls/listPayees';
import { tagsQuery } from '@/shared/api/calls/listTags';
import { transactionsQuery } from '@/shared/api/calls/listTransactions';
import { useBook } from '@/shared/book/BookContext';
import { Amount } from '@/shared/money/Amount';
import { filterOf, type TransactionSearch } from '@/shared/search/transactions';
import { useNewTransaction } from '@/shared/shortcuts/newTransaction';
import { namesOf } from '@/shared/transactions/summary';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Failure } from '@/shared/ui/Failure';
import { Page } from '@/shared/ui/Page';
import { NewEntry } from './Entry';
import { Filters } from './Filters';
import { type Line, Rows } from './Rows';

/** An account alone, on whichever days, is its register with a running balance; any other filter makes it a plain list. */
function registerOf({ new: _, account, from, to, ...others }: TransactionSearch): string | null {
  return account !== undefined && Object.keys(others).length === 0 ? account : null;
}

function useLines(search: TransactionSearch) {
  const book = useBook();
  const account = registerOf(search);
  const { from, to } = search;
  const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const list = useInfiniteQuery({
    ...transactionsQuery(book.id, filterOf(search)),
    enabled: account === null,
  });
  const register = useInfiniteQuery({
    ...registerQuery(book.id, account ?? '', days),
    enabled: account !== null,
  });
  const rows = account === null ? list : register;
  const lines = useMemo<Line[] | undefined>(
    () =>
      account === null
        ? list.data?.pages.flatMap((page) => page.items.map((transaction) => ({ transaction })))
        : register.data?.pages.flatMap((page) => page.items),
    [account, list.data, register.data],
  );
  const { fetchNextPage, isFetchingNextPage } = rows;
  const more = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage]);
  return { lines, more, hasMore: rows.hasNextPage, error: rows.error, again: () => void rows.refetch() };
}

export function TransactionsPage() {
  const { t } = useTranslation();
  const book = useBook();
  const search = useSearch({ from: '/frame/transactions' });
  const navigate = useNavigate();
  const phone = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
  const accounts = useQuery(accountsQuery(book.id)).data?.items;
  const categories = useQuery(categoriesQuery(book.id)).data?.items;
  const payees = useQuery(payeesQuery(book.id)).data?.items;
  const tags = useQuery(tagsQuery(book.id)).data?.items;
  const { lines, more, hasMore, error, again } = useLines(search);
  const names = useMemo(() => namesOf(accounts, categories), [accounts, categories]);
  const tagged = useMemo(() => new Map(tags?.map((tag) => [tag.id, tag])), [tags]);
  const mayEdit = book.role !== 'VIEWER';
  const { new: adding, ...filters } = search;
  const show = (entry: boolean) => {
    void navigate({ to: '/transactions', search: entry ? { ...filters, new: true } : filters });
  };
  useNewTransaction(() => {
    if (mayEdit) show(true);
  });
  const account = search.account === undefined ? undefined : names.accounts.get(search.account);
  const ready = accounts !== undefined && categories !== undefined;
  const around = {
    names,
    payees: payees ?? [],
    recent: lines?.slice(0, 500).map((line) => line.transaction) ?? [],
    phone,
  };
  return (
    <Page
      title={account?.name ?? t('frame:room.transactions')}
      actions={
        <>
          {account !== undefined && <Amount value={account.balance} tone="balance" />}
          {mayEdit && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => show(true)}>
              {t('transactions:add')}
            </Button>
          )}
        </>
      }
    >
      <Filters key={search.q ?? ''} search={search} names={names} />
      <Card flush>
        {adding === true && mayEdit && ready && (
          <NewEntry
            key={search.account ?? ''}
            {...around}
            {...(search.account === undefined ? {} : { account: search.account })}
            close={() => show(false)}
          />
        )}
        {error !== null ? (
          <Failure problem={error} again={again} />
        ) : lines === undefined || !ready ? (
          <Skeleton height={320} />
        ) : lines.length === 0 ? (
          <EmptyState
            icon={<IconReceipt size={24} />}
            title={t(
              Object.keys(filters).length === 0 ? 'transactions:empty.title' : 'transactions:unfound.title',
            )}
            text={t(
              Object.keys(filters).length === 0 ? 'transactions:empty.text' : 'transactions:unfound.text',
            )}
          />
        ) : (
          <Rows
            key={String(adding)}
            {...around}
            lines={lines}
            tags={tagged}
            mayEdit={mayEdit}
            hasMore={hasMore}
            more={more}
          />
        )}
      </Card>
    </Page>
  );
}
