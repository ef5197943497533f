import { Alert, Button, Group, Skeleton, Stack } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountsQuery } from '@/shared/api/calls/listAccounts';
import { reconciliationsQuery } from '@/shared/api/calls/listReconciliations';
import type { Account } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { formatDay, isDay, todayIn } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { evaluate } from '@/shared/money/arithmetic';
import { negate, parseDecimal, scaleOf } from '@/shared/money/decimal';
import { usualScale } from '@/shared/money/format';
import type { StatementSearch } from '@/shared/search/account';
import { AmountField } from '@/shared/ui/AmountField';
import { Card, CardGrid } from '@/shared/ui/Card';
import { DateField } from '@/shared/ui/DateField';
import { Failure } from '@/shared/ui/Failure';
import { LinkButton } from '@/shared/ui/LinkButton';
import { Page } from '@/shared/ui/Page';
import { NoAccount } from './AccountPage';
import { Ticking } from './Ticking';
import { owes } from './view';
import classes from './Reconcile.module.css';

/** Compares an account with a bank's statement: first what the statement says, then which rows are on it. */
export function ReconcilePage() {
  const { t } = useTranslation();
  const book = useBook();
  const { accountId } = useParams({ from: '/frame/accounts/$accountId/reconcile' });
  const search = useSearch({ from: '/frame/accounts/$accountId/reconcile' });
  const navigate = useNavigate();
  const accounts = useQuery(accountsQuery(book.id));
  if (accounts.isError) return <Failure problem={accounts.error} again={() => void accounts.refetch()} />;
  if (accounts.data === undefined)
    return (
      <Page title={t('accounts:reconcile.open')}>
        <Skeleton height={260} radius={14} />
      </Page>
    );
  const account = accounts.data.items.find((each) => each.id === accountId);
  if (account === undefined) return <NoAccount />;
  const params = { accountId };
  const go = (statement: StatementSearch) =>
    void navigate({ to: '/accounts/$accountId/reconcile', params, search: statement });
  const balance = parseDecimal(search.balance ?? '');
  const mayEdit = book.role !== 'VIEWER' && account.archivedAt === null;
  return (
    <Page
      title={t('accounts:reconcile.title', { name: account.name })}
      actions={
        <LinkButton to="/accounts/$accountId" params={params} variant="default">
          {t('accounts:reconcile.back')}
        </LinkButton>
      }
    >
      {search.date !== undefined && balance !== null && mayEdit ? (
        <Ticking
          account={account}
          accounts={accounts.data.items}
          date={search.date}
          balance={balance}
          again={() => go({ ...(search.date === undefined ? {} : { date: search.date }) })}
          done={() => void navigate({ to: '/accounts/$accountId', params })}
        />
      ) : (
        <CardGrid>
          <Card span={5} title={t('accounts:reconcile.statement')}>
            {mayEdit ? (
              <Start account={account} date={search.date} begin={go} />
            ) : (
              <p className={classes.quiet}>{t('accounts:reconcile.notHere')}</p>
            )}
          </Card>
          <Card span={7} title={t('accounts:reconcile.past')}>
            <Past account={account} />
          </Card>
        </CardGrid>
      )}
    </Page>
  );
}

interface StartProps {
  account: Account;
  date: string | undefined;
  begin: (statement: StatementSearch) => void;
}

function Start({ account, date: asked, begin }: StartProps) {
  const { t } = useTranslation();
  const book = useBook();
  const [date, setDate] = useState(() => asked ?? todayIn(book.zone, new Date()));
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const scale = Math.max(usualScale(account.commodity), scaleOf(account.balance.amount));
  const result = evaluate(typed, scale);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setWrong(result.ok ? null : t(`common:amount.${result.reason}`));
    if (result.ok && isDay(date))
      begin({ date, balance: owes(account.kind) ? negate(result.value) : result.value });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <p className={classes.quiet}>{t('accounts:reconcile.text')}</p>
        <DateField label={t('accounts:reconcile.date')} value={date} onChange={setDate} />
        <AmountField
          label={t(owes(account.kind) ? 'accounts:reconcile.owed' : 'accounts:reconcile.balance')}
          commodity={account.commodity}
          scale={scale}
          value={typed}
          error={wrong}
          onChange={setTyped}
        />
        <Group justify="flex-end">
          <Button type="submit">{t('accounts:reconcile.begin')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function Past({ account }: { account: Account }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const past = useInfiniteQuery(reconciliationsQuery(book.id, account.id));
  if (past.isError) return <Failure problem={past.error} again={() => void past.refetch()} />;
  if (past.data === undefined) return <Skeleton height={140} />;
  const items = past.data.pages.flatMap((page) => page.items);
  if (items.length === 0)
    return (
      <Alert variant="light" color="gray">
        {t('accounts:reconcile.none')}
      </Alert>
    );
  return (
    <>
      <ul className={classes.past}>
        {items.map((item) => (
          <li key={item.id}>
            <Link
              to="/transactions"
              search={{ account: account.id, state: 'RECONCILED', to: item.statementDate }}
            >
              <span>{formatDay(item.statementDate, language)}</span>
              <small>{t('accounts:reconcile.rows', { count: item.transactions })}</small>
              <Amount value={item.statementBalance} tone="balance" />
            </Link>
          </li>
        ))}
      </ul>
      {past.hasNextPage && (
        <Button variant="subtle" loading={past.isFetchingNextPage} onClick={() => void past.fetchNextPage()}>
          {t('accounts:reconcile.older')}
        </Button>
      )}
    </>
  );
}
