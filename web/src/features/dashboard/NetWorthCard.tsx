import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Dashboard } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { Amount } from '@/shared/money/Amount';
import { add, magnitude, perMille } from '@/shared/money/decimal';
import { TotalAmount } from '@/shared/money/TotalAmount';
import { viewOf } from '@/shared/money/total';
import { Card } from '@/shared/ui/Card';
import { Opens } from './Opens';
import { sidesOf } from './view';
import classes from './Dashboard.module.css';

const WORTH = { figure: 'NET_WORTH' } as const;

export function NetWorthCard({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useTranslation();
  const book = useBook();
  const { main, apart } = viewOf(dashboard.netWorth, book.currency);
  const change = viewOf(dashboard.netWorthChange, book.currency).main;
  const { owned, owed } = sidesOf(dashboard.accounts, book.currency);
  const foreign = dashboard.netWorth.byCommodity.filter(
    (money) => money.commodity !== book.currency && !apart.some((each) => each.commodity === money.commodity),
  );
  const debt = magnitude(owed.amount);
  const ownedShare = perMille(owned.amount, add(owned.amount, debt));
  return (
    <Card
      title={t('dashboard:netWorth.title')}
      aside={<Link to="/accounts">{t('dashboard:netWorth.open')}</Link>}
    >
      <Opens of={WORTH} className={classes.hero}>
        {main === null ? (
          <TotalAmount total={dashboard.netWorth} currency={book.currency} />
        ) : (
          <Amount value={main} />
        )}
      </Opens>
      {change !== null && (
        <p className={classes.sub}>
          <Opens of={{ figure: 'NET_WORTH_CHANGE' }}>
            {t('dashboard:netWorth.change')} <Amount value={change} sign="always" tone="flow" />
          </Opens>
        </p>
      )}
      <div className={classes.split} aria-hidden>
        <i style={{ width: `${ownedShare / 10}%` }} />
      </div>
      <dl className={classes.parts}>
        <div>
          <dt>{t('dashboard:netWorth.owned', { currency: book.currency })}</dt>
          <dd>
            <Opens of={WORTH}>
              <Amount value={owned} />
            </Opens>
          </dd>
        </div>
        <div>
          <dt>{t('dashboard:netWorth.owed', { currency: book.currency })}</dt>
          <dd>
            <Opens of={WORTH}>
              <Amount value={owed} tone="balance" />
            </Opens>
          </dd>
        </div>
        {foreign.map((money) => (
          <div key={money.commodity}>
            <dt>{t('dashboard:netWorth.foreign', { currency: money.commodity })}</dt>
            <dd>
              <Opens of={WORTH}>
                <Amount value={money} tone="balance" />
              </Opens>
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
              <Opens of={WORTH}>
                <Amount value={money} tone="balance" />
              </Opens>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
