import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { walletsQuery } from '@/shared/api/calls/listWallets';
import type { Dashboard } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { Amount } from '@/shared/money/Amount';
import { TotalAmount } from '@/shared/money/TotalAmount';
import { Card } from '@/shared/ui/Card';
import classes from './Dashboard.module.css';

export function AccountsCard({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useTranslation();
  const book = useBook();
  const wallets = useQuery(walletsQuery(book.id));
  const groups = (wallets.data?.items ?? [])
    .map((wallet) => ({
      wallet,
      accounts: dashboard.accounts.filter((it) => it.walletId === wallet.id && !it.archived),
    }))
    .filter((group) => group.accounts.length > 0);
  return (
    <Card
      place={6}
      title={t('frame:room.accounts')}
      aside={<Link to="/accounts">{t('dashboard:accounts.all')}</Link>}
    >
      {groups.map(({ wallet, accounts }) => (
        <section key={wallet.id} className={classes.wallet}>
          <h3>
            <Link to="/wallets/$walletId" params={{ walletId: wallet.id }}>
              {wallet.name}
            </Link>
            <TotalAmount total={wallet.balance} currency={wallet.currency} />
          </h3>
          {accounts.map((account) => (
            <Link
              key={account.id}
              to="/accounts/$accountId"
              params={{ accountId: account.id }}
              className={classes.row}
            >
              <span>{account.name}</span>
              <Amount value={account.balance} tone="balance" />
            </Link>
          ))}
        </section>
      ))}
    </Card>
  );
}
