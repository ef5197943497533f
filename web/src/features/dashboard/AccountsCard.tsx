import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Dashboard } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { Amount } from '@/shared/money/Amount';
import { TotalAmount } from '@/shared/money/TotalAmount';
import { Card } from '@/shared/ui/Card';
import { Opens } from './Opens';
import classes from './Dashboard.module.css';

export function AccountsCard({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useTranslation();
  const book = useBook();
  const groups = dashboard.wallets
    .map((wallet) => ({
      wallet,
      accounts: dashboard.accounts.filter((it) => it.walletId === wallet.id && !it.archived),
    }))
    .filter((group) => group.accounts.length > 0);
  return (
    <Card title={t('frame:room.accounts')} aside={<Link to="/accounts">{t('dashboard:accounts.all')}</Link>}>
      {groups.map(({ wallet, accounts }) => (
        <section key={wallet.id} className={classes.wallet}>
          <h3>
            <Link to="/wallets/$walletId" params={{ walletId: wallet.id }}>
              {wallet.name}
            </Link>
            <Opens of={{ figure: 'WALLET', wallet: wallet.id }}>
              <TotalAmount
                total={wallet.total}
                currency={wallet.total.converted?.commodity ?? book.currency}
              />
            </Opens>
          </h3>
          {accounts.map((account) => (
            <div key={account.id} className={classes.row}>
              <Link to="/accounts/$accountId" params={{ accountId: account.id }}>
                {account.name}
              </Link>
              <Opens of={{ figure: 'ACCOUNT', account: account.id }}>
                <Amount value={account.balance} tone="balance" />
              </Opens>
            </div>
          ))}
        </section>
      ))}
    </Card>
  );
}
