import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { byWallet } from '@/shared/accounts/byWallet';
import { accountsQuery } from '@/shared/api/calls/listAccounts';
import { walletsQuery } from '@/shared/api/calls/listWallets';
import { useBook } from '@/shared/book/BookContext';
import { Amount } from '@/shared/money/Amount';
import { TotalAmount } from '@/shared/money/TotalAmount';
import { Card, CardGrid } from '@/shared/ui/Card';
import { Failure } from '@/shared/ui/Failure';
import { Page } from '@/shared/ui/Page';

export function AccountsPage() {
  const { t } = useTranslation();
  const book = useBook();
  const wallets = useQuery(walletsQuery(book.id));
  const accounts = useQuery(accountsQuery(book.id));
  if (wallets.isError) return <Failure problem={wallets.error} again={() => void wallets.refetch()} />;
  if (accounts.isError) return <Failure problem={accounts.error} again={() => void accounts.refetch()} />;
  return (
    <Page title={t('frame:room.accounts')}>
      {wallets.data === undefined || accounts.data === undefined ? (
        <Skeleton height={240} />
      ) : (
        <CardGrid>
          {byWallet(wallets.data.items, accounts.data.items).map(({ wallet, accounts: own }) => (
            <Card
              key={wallet.id}
              title={wallet.name}
              aside={<TotalAmount total={wallet.balance} currency={wallet.currency} />}
            >
              {own.map((account) => (
                <Link key={account.id} to="/transactions" search={{ account: account.id }}>
                  {account.name} <Amount value={account.balance} tone="balance" />
                </Link>
              ))}
            </Card>
          ))}
        </CardGrid>
      )}
    </Page>
  );
}
