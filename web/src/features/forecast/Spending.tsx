import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spendingForecastQuery } from '@/shared/api/calls/getForecast';
import { categoriesQuery } from '@/shared/api/calls/listCategories';
import { walletsQuery } from '@/shared/api/calls/listWallets';
import type { CategorySpendingForecast, SpendingForecast } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { formatDay, formatRange } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { toPixels } from '@/shared/money/decimal';
import { Card } from '@/shared/ui/Card';
import { Failure } from '@/shared/ui/Failure';
import { byCost, isSteady, shareOf } from './view';
import classes from './Forecast.module.css';

/** So many of the dearest are shown first. */
const FIRST = 8;

interface Props {
  /** None: the first one's. */
  wallet: string | undefined;
  setWallet: (wallet: string) => void;
}

/** What each category will cost in the period that runs, how sure that is, and whether it beats guessing. */
export function Spending({ wallet, setWallet }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const spending = useQuery(spendingForecastQuery(book.id, wallet));
  const wallets = useQuery(walletsQuery(book.id)).data?.items ?? [];
  return (
    <Card
      title={t('forecast:spending.title')}
      aside={
        spending.data === undefined ? undefined : formatRange(spending.data.from, spending.data.to, language)
      }
    >
      {wallets.length > 1 && spending.data !== undefined && (
        <div className={classes.scope}>
          <SegmentedControl
            size="xs"
            aria-label={t('forecast:spending.wallet')}
            data={wallets.map(({ id, name }) => ({ value: id, label: name }))}
            value={spending.data.walletId}
            onChange={setWallet}
          />
        </div>
      )}
      {spending.isError ? (
        <Failure problem={spending.error} again={() => void spending.refetch()} />
      ) : spending.data === undefined ? (
        <Skeleton height={240} />
      ) : (
        <Categories spending={spending.data} />
      )}
    </Card>
  );
}

function Categories({ spending }: { spending: SpendingForecast }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const categories = useQuery(categoriesQuery(book.id)).data?.items ?? [];
  const [whole, showWhole] = useState(false);
  const items = byCost(spending.items).filter(({ outlook }) => outlook !== null);
  const most = Math.max(0, ...items.map(({ outlook }) => toPixels(outlook?.high.amount ?? '0')));
  if (items.length === 0)
    return (
      <p className={classes.note}>
        {t(`forecast:spending.short.${spending.basis}`, {
          needed: spending.needed,
          count: spending.periods,
        })}
      </p>
    );
  return (
    <>
      <ul className={classes.costs}>
        {items.slice(0, whole ? items.length : FIRST).map((item) => (
          <Cost
            key={item.categoryId}
            item={item}
            name={categories.find(({ id }) => id === item.categoryId)?.name ?? '…'}
            most={most}
          />
        ))}
      </ul>
      {items.length > FIRST && !whole && (
        <Button variant="subtle" size="compact-sm" onClick={() => showWhole(true)}>
          {t('forecast:spending.all', { count: items.length })}
        </Button>
      )}
      <p className={classes.note}>
        {t(`forecast:spending.from.${spending.basis}`, {
          count: spending.periods,
          day: formatDay(spending.historyFrom ?? spending.from, language, 'medium'),
        })}
      </p>
      {spending.missingRates.length > 0 && (
        <p className={classes.note}>
          {t('common:total.without', { codes: spending.missingRates.join(', ') })}
        </p>
      )}
    </>
  );
}

function Cost({ item, name, most }: { item: CategorySpendingForecast; name: string; most: number }) {
  const { t } = useTranslation();
  const { outlook } = item;
  if (outlook === null) return null;
  const at = (value: { amount: Parameters<typeof toPixels>[0] }) => shareOf(toPixels(value.amount), most);
  return (
    <li>
      <Link to="/categories/$nameId" params={{ nameId: item.categoryId }}>
        {name}
      </Link>
      <span className={classes.range} aria-hidden>
        <i style={{ left: `${at(outlook.low)}%`, width: `${at(outlook.high) - at(outlook.low)}%` }} />
        <b style={{ left: `${at(outlook.expected)}%` }} />
      </span>
      <span className={classes.cost}>
        <Amount value={outlook.expected} />
        <small>
          <Amount value={outlook.low} /> – <Amount value={outlook.high} />
        </small>
      </span>
      <p>
        {isSteady(outlook) ? (
          t('forecast:spending.steady', { count: outlook.tested })
        ) : (
          <>
            {t('forecast:spending.last')} <Amount value={item.last} />. {t('forecast:spending.error')}{' '}
            <Amount value={outlook.error} />, {t('forecast:spending.naive')}{' '}
            <Amount value={outlook.naiveError} />.
            {item.state === 'NOT_BETTER' && <em>{t('forecast:spending.notBetter')}</em>}
          </>
        )}
      </p>
    </li>
  );
}
