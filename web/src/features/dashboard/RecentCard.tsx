import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { accountsQuery } from '@/shared/api/calls/listAccounts';
import { categoriesQuery } from '@/shared/api/calls/listCategories';
import type { Dashboard } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { namesOf } from '@/shared/transactions/summary';
import { TransactionList } from '@/shared/transactions/TransactionList';
import { Card } from '@/shared/ui/Card';
import classes from './Dashboard.module.css';

export function RecentCard({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useTranslation();
  const book = useBook();
  const accounts = useQuery(accountsQuery(book.id));
  const categories = useQuery(categoriesQuery(book.id));
  return (
    <Card
      title={t('dashboard:recent.title')}
      aside={<Link to="/transactions">{t('dashboard:recent.all')}</Link>}
    >
      {dashboard.recent.length === 0 ? (
        <p className={classes.sub}>{t('dashboard:recent.none')}</p>
      ) : (
        <TransactionList
          items={dashboard.recent.slice(0, 8)}
          names={namesOf(accounts.data?.items, categories.data?.items)}
        />
      )}
    </Card>
  );
}
