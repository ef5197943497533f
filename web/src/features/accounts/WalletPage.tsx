import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { IconWallet } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trendQuery } from '@/shared/api/calls/getTrend';
import { accountsQuery } from '@/shared/api/calls/listAccounts';
import { walletsQuery } from '@/shared/api/calls/listWallets';
import type { Account, Wallet } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { LazyHistory } from '@/shared/history/LazyHistory';
import { Amount } from '@/shared/money/Amount';
import { perMille } from '@/shared/money/decimal';
import { formatShare } from '@/shared/money/format';
import { TotalAmount } from '@/shared/money/TotalAmount';
import type { TrendMonths } from '@/shared/search/account';
import { MonthsCard, TopCard } from '@/shared/trends/TrendCards';
import { Card, CardGrid } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Failure } from '@/shared/ui/Failure';
import { LinkButton } from '@/shared/ui/LinkButton';
import { Page } from '@/shared/ui/Page';
import { WalletDialog } from '@/shared/wallets/WalletDialog';
import classes from './WalletPage.module.css';

/** What was spent is asked for more often than what came in. */
const SIDES = ['out', 'in'] as const;

export function WalletPage() {
  const { t } = useTranslation();
  const book = useBook();
  const { walletId } = useParams({ from: '/frame/wallets/$walletId' });
  const wallets = useQuery(walletsQuery(book.id));
  const accounts = useQuery(accountsQuery(book.id));
  if (wallets.isError) return <Failure problem={wallets.error} again={() => void wallets.refetch()} />;
  if (accounts.isError) return <Failure problem={accounts.error} again={() => void accounts.refetch()} />;
  if (wallets.data === undefined || accounts.data === undefined)
    return (
      <Page title={t('accounts:field.wallet')}>
        <Skeleton height={300} radius={14} />
      </Page>
    );
  const wallet = wallets.data.items.find((each) => each.id === walletId);
  if (wallet === undefined)
    return (
      <Page title={t('accounts:field.wallet')}>
        <Card>
          <EmptyState
            icon={<IconWallet size={24} />}
            title={t('accounts:gone.wallet')}
            text={t('accounts:gone.text')}
            actions={<LinkButton to="/accounts">{t('accounts:gone.all')}</LinkButton>}
          />
        </Card>
      </Page>
    );
  return (
    <Room wallet={wallet} accounts={accounts.data.items.filter((each) => each.walletId === wallet.id)} />
  );
}

function Room({ wallet, accounts }: { wallet: Wallet; accounts: readonly Account[] }) {
  const { t } = useTranslation();
  const book = useBook();
  const navigate = useNavigate();
  const { months = 12 } = useSearch({ from: '/frame/wallets/$walletId' });
  const [editing, setEditing] = useState(false);
  const [history, setHistory] = useState(false);
  const trend = useQuery(trendQuery(book.id, { wallet: wallet.id }, months));
  const setMonths = (next: TrendMonths) =>
    void navigate({
      to: '/wallets/$walletId',
      params: { walletId: wallet.id },
      search: next === 12 ? {} : { months: next },
      resetScroll: false,
    });
  const shown = { trend, currency: wallet.currency, rows: { wallet: wallet.id } };
  return (
    <Page
      title={wallet.name}
      actions={
        <>
          <LinkButton to="/transactions" search={{ wallet: wallet.id }} variant="default">
            {t('trends:rows')}
          </LinkButton>
          <Button variant="default" onClick={() => setHistory(true)}>
            {t('common:action.history')}
          </Button>
          {book.role !== 'VIEWER' && (
            <Button variant="default" onClick={() => setEditing(true)}>
              {t('common:action.edit')}
            </Button>
          )}
        </>
      }
    >
      {wallet.description != null && wallet.description !== '' && (
        <p className={classes.about}>{wallet.description}</p>
      )}
      <CardGrid>
        <Card span={5} title={t('accounts:wallet.holds')}>
          <Holdings wallet={wallet} accounts={accounts} />
        </Card>
        <MonthsCard {...shown} months={months} setMonths={setMonths} />
        {SIDES.map((side) => (
          <TopCard key={side} {...shown} side={side} by="category" title={t(`trends:top.${side}`)} />
        ))}
      </CardGrid>
      {history && <LazyHistory kind="wallet" item={wallet} close={() => setHistory(false)} />}
      {editing && <WalletDialog wallet={wallet} close={() => setEditing(false)} />}
    </Page>
  );
}

/** The total, and what each account has of it. */
function Holdings({ wallet, accounts }: { wallet: Wallet; accounts: readonly Account[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const shares = new Map(wallet.accounts?.map((part) => [part.accountId, part.share]));
  const used = accounts.filter((account) => account.archivedAt === null);
  return (
    <>
      <div className={classes.total}>
        <TotalAmount total={wallet.balance} currency={wallet.currency} tone="balance" missing="full" />
      </div>
      {used.length === 0 && <p className={classes.about}>{t('accounts:wallet.empty')}</p>}
      <ul className={classes.shares}>
        {used.map((account) => {
          const share = shares.get(account.id) ?? null;
          const part = share === null ? 0 : perMille(share, '1');
          return (
            <li key={account.id}>
              <Link to="/accounts/$accountId" params={{ accountId: account.id }}>
                <span className={classes.name}>{account.name}</span>
                <small>{part > 0 && formatShare(part, language)}</small>
                <Amount value={account.balance} tone="balance" />
                <span className={classes.bar} aria-hidden>
                  <i style={{ width: `${Math.min(part, 1000) / 10}%` }} />
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </>
  );
}
