import { Select, SegmentedControl, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconChartPie } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { budgetQuery } from '@/shared/api/calls/getBudget';
import { accountsQuery } from '@/shared/api/calls/listAccounts';
import { categoriesQuery } from '@/shared/api/calls/listCategories';
import { periodsQuery } from '@/shared/api/calls/listPeriods';
import { walletsQuery } from '@/shared/api/calls/listWallets';
import type { Period, Wallet } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import type { BudgetSearch } from '@/shared/search/budget';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Failure } from '@/shared/ui/Failure';
import { LinkButton } from '@/shared/ui/LinkButton';
import { Page } from '@/shared/ui/Page';
import classes from './Budget.module.css';
import { FirstPeriod } from './FirstPeriod';
import { PeriodHeader } from './PeriodHeader';
import { PeriodRoom } from './PeriodRoom';
import { Periods } from './Periods';

/** The plan of a wallet's period beside what happened. The wallet, the period and what is shown of it are the address. */
export function BudgetPage() {
  const { t } = useTranslation();
  const book = useBook();
  const search = useSearch({ from: '/frame/budget' });
  const navigate = useNavigate();
  const wallets = useQuery(walletsQuery(book.id));
  // A link may name the period alone: its budget says which wallet it is of.
  const alone = search.wallet === undefined ? search.period : undefined;
  const named = useQuery({ ...budgetQuery(book.id, alone ?? ''), enabled: alone !== undefined });
  const title = t('frame:room.budget');
  if (wallets.isError) return <Failure problem={wallets.error} again={() => void wallets.refetch()} />;
  const items = wallets.data?.items;
  if (items === undefined || (alone !== undefined && named.isPending))
    return (
      <Page title={title}>
        <Skeleton height={320} radius={14} />
      </Page>
    );
  const wanted = search.wallet ?? named.data?.walletId;
  const wallet = wanted === undefined ? items[0] : items.find(({ id }) => id === wanted);
  if (wallet === undefined || named.isError)
    return (
      <Page title={title}>
        <Gone />
      </Page>
    );
  const actions = (
    <>
      {items.length > 1 && (
        <Select
          w={200}
          aria-label={t('budget:wallet')}
          data={items.map(({ id, name }) => ({ value: id, label: name }))}
          allowDeselect={false}
          value={wallet.id}
          onChange={(id) => id !== null && void navigate({ to: '/budget', search: { wallet: id } })}
        />
      )}
      <SegmentedControl
        aria-label={t('budget:view.title')}
        data={[
          { value: 'one', label: t('budget:view.one') },
          { value: 'periods', label: t('budget:view.periods') },
        ]}
        value={search.view ?? 'one'}
        onChange={(view) => {
          const { view: _, ...others } = search;
          void navigate({ to: '/budget', search: view === 'one' ? others : { ...others, view: 'periods' } });
        }}
      />
    </>
  );
  return (
    <Page title={title} actions={actions}>
      <WalletRoom key={wallet.id} wallet={wallet} search={search} />
    </Page>
  );
}

function Gone() {
  const { t } = useTranslation();
  return (
    <Card>
      <EmptyState
        icon={<IconChartPie size={24} />}
        title={t('budget:gone.title')}
        text={t('budget:gone.text')}
        actions={<LinkButton to="/budget">{t('budget:gone.all')}</LinkButton>}
      />
    </Card>
  );
}

/** The one that is running, else the one that is being planned, else the latest. */
function usual(periods: readonly Period[]): Period | undefined {
  return (
    periods.find(({ status }) => status === 'ACTIVE') ??
    periods.find(({ status }) => status === 'DRAFT') ??
    periods[0]
  );
}

function WalletRoom({ wallet, search }: { wallet: Wallet; search: BudgetSearch }) {
  const book = useBook();
  const periods = useQuery(periodsQuery(book.id, wallet.id));
  const categories = useQuery(categoriesQuery(book.id));
  const accounts = useQuery(accountsQuery(book.id));
  const failed = [periods, categories, accounts].find(({ isError }) => isError);
  if (failed !== undefined) return <Failure problem={failed.error} again={() => void failed.refetch()} />;
  if (periods.data === undefined || categories.data === undefined || accounts.data === undefined)
    return <Skeleton height={320} radius={14} />;
  const all = periods.data.items;
  if (all.length === 0) return <FirstPeriod wallet={wallet} />;
  const period = search.period === undefined ? usual(all) : all.find(({ id }) => id === search.period);
  if (period === undefined) return <Gone />;
  const shown = { wallet, period, categories: categories.data.items };
  return (
    <div className={classes.room}>
      <PeriodHeader wallet={wallet} period={period} periods={all} search={search} />
      {search.view === 'periods' ? (
        <Periods {...shown} periods={all} />
      ) : (
        <PeriodRoom
          key={period.id}
          {...shown}
          accounts={accounts.data.items}
          search={search}
          hasPrevious={all.some(({ endsOn }) => endsOn < period.startsOn)}
        />
      )}
    </div>
  );
}
