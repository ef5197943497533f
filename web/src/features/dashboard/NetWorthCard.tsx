import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Dashboard } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { Amount } from '@/shared/money/Amount';
import { add, magnitude, perMille } from '@/shared/money/decimal';
import { TotalAmount } from '@/shared/money/TotalAmount';
import { viewOf } from '@/shared/money/total';
import { Card } from '@/shared/ui/Card';
import { sidesOf } from './view';
import classes from './Dashboard.module.css';

export function NetWorthCard({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useTranslation();
  const book = useBook();
  const { main, apart } = viewOf(dashboard.netWorth, book.currency);
  const { owned, owed } = sidesOf(dashboard.accounts, book.currency);
  const foreign = dashboard.netWorth.byCommodity.filter(
    (money) => money.commodity !== book.currency && !apart.some((each) => each.commodity === money.commodity),
  );
  const debt = magnitude(owed.amount);
  const ownedShare = perMille(owned.amount, add(owned.amount, debt));
  return (
    <Card
      place={1}
      title={t('dashboard:netWorth.title')}
      aside={<Link to="/accounts">{t('dashboard:netWorth.open')}</Link>}
    >
      <Link to="/accounts" className={classes.hero}>
        {main === null ? (
          <TotalAmount total={dashboard.netWorth} currency={book.currency} />
        ) : (
          <Amount value={main} />
        )}
      </Link>
      <div className={classes.split} aria-hidden>
        <i style={{ width: `${ownedShare / 10}%` }} />
      </div>
      <dl className={classes.parts}>
        <div>
          <dt>{t('dashboard:netWorth.owned', { currency: book.currency })}</dt>
          <dd>
            <Amount value={owned} />
          </dd>
        </div>
        <div>
          <dt>{t('dashboard:netWorth.owed', { currency: book.currency })}</dt>
          <dd>
            <Amount value={owed} tone="balance" />
          </dd>
        </div>
        {foreign.map((money) => (
          <div key={money.commodity}>
            <dt>{t('dashboard:netWorth.foreign', { currency: money.commodity })}</dt>
            <dd>
              <Amount value={money} tone="balance" />
            </dd>
          </div>
        ))}
        {apart.map((money) => (
          <div key={money.commodity}>
            <dt>
              {t('dashboard:netWorth.apart', { currency: money.commodity })}{' '}
              <Link to="/settings" search={{ section: 'rates' }} className={classes.fix}>
                {t('dashboard:netWorth.addRate')}
              </Link>
            </dt>
            <dd>
              <Amount value={money} tone="balance" />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
