import { SegmentedControl, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { balancesQuery } from '@/shared/api/calls/getBalances';
import type { Account } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { LinePlace } from '@/shared/charts/DrawingPlace';
import { formatDay, todayIn } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { compare, isZero, subtract, toPixels } from '@/shared/money/decimal';
import { formatAxis, formatMoney } from '@/shared/money/format';
import { type AccountSpan, ACCOUNT_SPANS, MONTHS_OF } from '@/shared/search/account';
import { usePrivacy } from '@/shared/theme/privacy';
import { Card } from '@/shared/ui/Card';
import { Failure } from '@/shared/ui/Failure';
import { monthsBefore, type Span, spansOf } from './line';
import classes from './AccountPage.module.css';

interface Props {
  account: Account;
  span: AccountSpan;
  setSpan: (span: AccountSpan) => void;
  /** The days of a point of the line were chosen. */
  pick: (days: { from: string; to: string }) => void;
}

/** What an account holds, how much of it the bank has not confirmed, and how it came to be. */
export function BalanceCard({ account, span, setSpan, pick }: Props) {
  const { t } = useTranslation();
  const others = account.positions.filter((position) => position.commodity !== account.commodity);
  const { cleared } = account;
  const pending =
    cleared === undefined
      ? null
      : { ...account.balance, amount: subtract(account.balance.amount, cleared.amount) };
  return (
    <Card>
      <div className={classes.head}>
        <div>
          <Amount value={account.balance} tone="balance" className={classes.hero} />
          {others.length > 0 && (
            <span className={classes.others}>
              {others.map((position) => (
                <Amount
                  key={position.commodity}
                  value={{ amount: position.quantity, commodity: position.commodity }}
                />
              ))}
            </span>
          )}
          {cleared !== undefined && pending !== null && (
            <dl className={classes.states}>
              <div>
                <dt>{t('accounts:page.cleared')}</dt>
                <dd>
                  <Link to="/transactions" search={{ account: account.id, state: 'CLEARED' }}>
                    <Amount value={cleared} />
                  </Link>
                </dd>
              </div>
              <div>
                <dt>{t('accounts:page.pending')}</dt>
                <dd>
                  {isZero(pending.amount) ? (
                    <Amount value={pending} />
                  ) : (
                    <Link to="/transactions" search={{ account: account.id, state: 'PENDING' }}>
                      <Amount value={pending} sign="always" />
                    </Link>
                  )}
                </dd>
              </div>
            </dl>
          )}
        </div>
        <SegmentedControl
          size="xs"
          aria-label={t('accounts:page.span')}
          data={ACCOUNT_SPANS.map((each) => ({ value: each, label: t(`accounts:span.${each}`) }))}
          value={span}
          onChange={setSpan}
        />
      </div>
      <BalanceLine account={account} span={span} pick={pick} />
    </Card>
  );
}

function BalanceLine({ account, span, pick }: Omit<Props, 'setSpan'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const hidden = usePrivacy();
  const months = MONTHS_OF[span];
  const from = months === null ? null : monthsBefore(todayIn(book.zone, new Date()), months);
  const line = useQuery(balancesQuery(book.id, account.id, from));
  const spans = useMemo(() => (line.data === undefined ? [] : spansOf(line.data)), [line.data]);
  const input = useMemo(() => {
    const step = line.data?.step;
    const label = ({ to }: Span) =>
      step === 'DAY'
        ? formatDay(to, language, 'short')
        : step === 'YEAR'
          ? to.slice(0, 4)
          : formatDay(to, language, 'monthYear');
    const days = ({ from: first, to }: Span) =>
      first === to
        ? formatDay(to, language)
        : `${formatDay(first, language, 'short')} – ${formatDay(to, language)}`;
    return {
      categories: spans.map(label),
      values: spans.map((each) => toPixels(each.balance.amount)),
      axis: (value: number) => (hidden ? '' : formatAxis(value, account.commodity, language)),
      tooltip: (index: number) => {
        const each = spans[index];
        return each === undefined
          ? []
          : [[days(each), hidden ? '•••' : formatMoney(each.balance, language)] as const];
      },
    };
  }, [spans, line.data, language, hidden, account.commodity]);
  if (line.isError) return <Failure problem={line.error} again={() => void line.refetch()} />;
  if (line.data === undefined) return <Skeleton height={216} />;
  const [first, last] = [spans[0], spans.at(-1)];
  const low = spans.toSorted((a, b) => compare(a.balance.amount, b.balance.amount))[0];
  const say = (each: Span | undefined) =>
    each === undefined || hidden
      ? '•••'
      : `${formatMoney(each.balance, language)} (${formatDay(each.to, language)})`;
  return (
    <>
      <LinePlace
        label={t('accounts:page.line', { name: account.name })}
        height="rest"
        line={input}
        onPick={(index) => {
          const each = spans[index];
          if (each !== undefined) pick({ from: each.from, to: each.to });
        }}
      />
      <p className="visually-hidden">
        {t('accounts:page.lineText', { first: say(first), last: say(last), low: say(low) })}
      </p>
    </>
  );
}
