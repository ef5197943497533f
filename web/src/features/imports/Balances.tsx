import { useQuery } from '@tanstack/react-query';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { accountsQuery } from '@/shared/api/calls/listAccounts';
import type { ImportRun, StatedBalance } from '@/shared/api/imports';
import { useBook } from '@/shared/book/BookContext';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { compare, magnitude, subtract } from '@/shared/money/decimal';
import { formatMoney } from '@/shared/money/format';
import { Gap } from './Gap';
import classes from './Imports.module.css';

/** What the file says that its accounts hold, beside what the book has or will have: the best sign that nothing is missing. */
export function Balances({ run }: { run: ImportRun }) {
  if (run.balances.length === 0 || run.status === 'REVERTED') return null;
  return (
    <ul className={classes.balances}>
      {run.balances.map((each, index) => (
        <Balance key={each.accountId ?? each.name ?? index} run={run} balance={each} />
      ))}
    </ul>
  );
}

function Balance({ run, balance }: { run: ImportRun; balance: StatedBalance }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const account = useQuery(accountsQuery(book.id)).data?.items.find((each) => each.id === balance.accountId);
  const commodity = account?.commodity ?? book.currency;
  const said = (amount: StatedBalance['closing']) => formatMoney({ amount, commodity }, language);
  const words = {
    account: account?.name ?? balance.name ?? '',
    day: formatDay(balance.closingDay, language),
    stated: said(balance.closing),
  };
  const agrees = balance.ledger !== null && compare(balance.ledger, balance.closing) === 0;
  return (
    <>
      {balance.ledger !== null && (
        <li data-tone={agrees ? 'add' : 'ask'}>
          {agrees ? <IconCircleCheck size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />}
          <div>
            <span className="amount">
              {agrees
                ? t('imports:balance.agrees', words)
                : t(run.status === 'READY' ? 'imports:balance.willDiffer' : 'imports:balance.differs', {
                    ...words,
                    ledger: said(balance.ledger),
                    apart: said(magnitude(subtract(balance.closing, balance.ledger))),
                  })}
            </span>
            {account !== undefined && balance.gap !== null && (
              <Gap account={account} balance={balance} gap={balance.gap} />
            )}
          </div>
        </li>
      )}
      {!balance.chains && (
        <li data-tone="ask">
          <IconAlertTriangle size={18} aria-hidden />
          <details>
            <summary>{t('imports:balance.broken', { ...words, count: balance.count })}</summary>
            <ul>
              {balance.differences.slice(0, 10).map((each) => (
                <li key={each.line}>
                  {t('imports:balance.line', {
                    line: each.line,
                    day: formatDay(each.day, language),
                    stated: said(each.stated),
                    computed: said(each.computed),
                  })}
                </li>
              ))}
            </ul>
          </details>
        </li>
      )}
    </>
  );
}
