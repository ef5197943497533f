import { ActionIcon, Button, Menu, Skeleton } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { IconChecks, IconDots, IconPlus, IconReceipt, IconTrash } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
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
import { LinkButton } from '@/shared/ui/LinkButton';
import { Page } from '@/shared/ui/Page';
import { usePhone } from '@/shared/ui/usePhone';
import { BulkBar } from './BulkBar';
import { NewEntry } from './Entry';
import { Filters } from './Filters';
import type { Line } from './line';
import { Rows } from './Rows';
import { type Selection, useSelection } from './selection';
import classes from './Transactions.module.css';

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

const NONE: readonly Line[] = [];

export function TransactionsPage() {
  const { t } = useTranslation();
  const book = useBook();
  const search = useSearch({ from: '/frame/transactions' });
  const navigate = useNavigate();
  const phone = usePhone();
  const accounts = useQuery(accountsQuery(book.id)).data?.items;
  const categories = useQuery(categoriesQuery(book.id)).data?.items;
  const payees = useQuery(payeesQuery(book.id)).data?.items;
  const tags = useQuery(tagsQuery(book.id)).data?.items;
  const { lines, more, hasMore, error, again } = useLines(search);
  const selection = useSelection(lines ?? NONE);
  const [fresh, setFresh] = useState<string | null>(null);
  const [selecting, setSelecting] = useState(false);
  const names = useMemo(() => namesOf(accounts, categories), [accounts, categories]);
  const tagged = useMemo(() => new Map(tags?.map((tag) => [tag.id, tag])), [tags]);
  const mayEdit = book.role !== 'VIEWER';
  const { new: adding, ...filters } = search;
  const latest = useInfiniteQuery({ ...transactionsQuery(book.id, {}), enabled: adding === true }).data;
  const recent = useMemo(
    () => [
      ...(latest?.pages[0]?.items ?? []),
      ...(lines?.slice(0, 500).map((line) => line.transaction) ?? []),
    ],
    [latest, lines],
  );
  const show = (entry: boolean) => {
    void navigate({ to: '/transactions', search: entry ? { ...filters, new: true } : filters });
  };
  useNewTransaction(() => {
    if (!mayEdit) return;
    window.scrollTo({ top: 0 });
    show(true);
  });
  const account = search.account === undefined ? undefined : names.accounts.get(search.account);
  const ready = accounts !== undefined && categories !== undefined;
  const register = registerOf(search);
  const around = {
    names,
    payees: payees ?? [],
    tags: tagged,
    recent,
    phone,
    ...(register === null ? {} : { register }),
  };
  // Nothing can be entered before there is a place for money.
  const accountless = accounts?.every((each) => each.archivedAt !== null) === true;
  const unfiltered = Object.keys(filters).length === 0;
  return (
    <Page
      title={account?.name ?? t('frame:room.transactions')}
      actions={
        <>
          {account !== undefined && (
            <Amount value={account.balance} tone="balance" className={classes.total} />
          )}
          {mayEdit && !phone && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => show(true)}>
              {t('transactions:add')}
            </Button>
          )}
          <More select={phone && mayEdit && (lines?.length ?? 0) > 0 ? () => setSelecting(true) : null} />
        </>
      }
    >
      <Filters search={search} names={names} phone={phone} />
      <Card flush>
        {!phone && lines !== undefined && lines.length > 0 && (
          <Head register={register !== null} selection={selection} lines={lines} mayEdit={mayEdit} />
        )}
        {mayEdit && (selection.ids.size > 0 || (phone && selecting)) && (
          <BulkBar
            selection={selection}
            left={() => setSelecting(false)}
            names={names}
            tags={tagged}
            {...(register === null ? {} : { register })}
          />
        )}
        {adding === true && mayEdit && ready && !accountless && (
          <NewEntry
            key={search.account ?? ''}
            {...around}
            {...(search.account === undefined ? {} : { account: search.account })}
            close={() => show(false)}
            saved={setFresh}
          />
        )}
        {error !== null && (lines === undefined || lines.length === 0) ? (
          <Failure problem={error} again={again} />
        ) : lines === undefined || !ready ? (
          <Skeleton height={320} />
        ) : lines.length === 0 ? (
          <EmptyState
            icon={<IconReceipt size={24} />}
            title={t(unfiltered ? 'transactions:empty.title' : 'transactions:unfound.title')}
            text={t(
              !unfiltered
                ? 'transactions:unfound.text'
                : accountless
                  ? 'transactions:empty.accountless'
                  : 'transactions:empty.text',
            )}
            actions={
              <Next
                unfiltered={unfiltered}
                accountless={accountless}
                mayEdit={mayEdit}
                add={() => show(true)}
              />
            }
          />
        ) : (
          <>
            <Rows
              {...around}
              lines={lines}
              mayEdit={mayEdit}
              hasMore={hasMore && error === null}
              more={more}
              fresh={fresh}
              selection={selection}
              selecting={selecting}
            />
            {error !== null && <Failure problem={error} again={more} />}
          </>
        )}
      </Card>
    </Page>
  );
}

interface NextProps {
  unfiltered: boolean;
  accountless: boolean;
  mayEdit: boolean;
  add: () => void;
}

/** What one does about an empty list. */
function Next({ unfiltered, accountless, mayEdit, add }: NextProps) {
  const { t } = useTranslation();
  if (!unfiltered)
    return (
      <LinkButton to="/transactions" variant="default">
        {t('transactions:unfound.clear')}
      </LinkButton>
    );
  if (!mayEdit) return null;
  if (accountless)
    return (
      <LinkButton to="/accounts" search={{ new: true }}>
        {t('frame:firstAccount')}
      </LinkButton>
    );
  return (
    <>
      <Button onClick={add}>{t('transactions:add')}</Button>
      <LinkButton to="/import" variant="default">
        {t('frame:room.import')}
      </LinkButton>
    </>
  );
}

function More({ select }: { select: (() => void) | null }) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t('transactions:more')}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {select !== null && (
          <Menu.Item leftSection={<IconChecks size={16} />} onClick={select}>
            {t('transactions:bulk.start')}
          </Menu.Item>
        )}
        <Menu.Item component={Link} to="/trash" leftSection={<IconTrash size={16} />}>
          {t('frame:room.trash')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface HeadProps {
  register: boolean;
  selection: Selection;
  lines: readonly Line[];
  mayEdit: boolean;
}

/** The names of the columns; the rows themselves say everything to those who do not see them. */
function Head({ register, selection, lines, mayEdit }: HeadProps) {
  const { t } = useTranslation();
  const all = selection.ids.size > 0 && selection.ids.size >= Math.min(lines.length, 1000);
  const columns = register
    ? ['date', 'payee', 'what', 'note', 'amount', 'balance']
    : ['date', 'account', 'payee', 'what', 'note', 'amount'];
  return (
    <div className={classes.head}>
      {mayEdit && (
        <span className={classes.check}>
          <input
            type="checkbox"
            ref={(box) => {
              if (box !== null) box.indeterminate = selection.ids.size > 0 && !all;
            }}
            aria-label={t('transactions:bulk.all')}
            checked={all}
            onChange={() => (all ? selection.none() : selection.all())}
          />
        </span>
      )}
      <div className={classes.row} data-register={register || undefined} aria-hidden>
        {columns.map((column) => (
          <span key={column} className={classes[column]}>
            {t(`transactions:column.${column}`)}
          </span>
        ))}
      </div>
    </div>
  );
}
