import { IconArrowsExchange2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Transaction } from '@/shared/api/contract';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { CategoryMark } from '@/shared/categories/CategoryMark';
import { Amount } from '@/shared/money/Amount';
import { type Names, specialOf, summaryOf } from './summary';
import classes from './TransactionList.module.css';

/** Transactions to read: date, what for, with whom, how much. The register edits; this only shows. */
export function TransactionList({ items, names }: { items: readonly Transaction[]; names: Names }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ul className={classes.list}>
      {items.map((transaction) => {
        const summary = summaryOf(transaction, names);
        const special = specialOf(transaction);
        const category = summary.categories.map((each) => each.name ?? t('common:uncategorised')).join(', ');
        return (
          <li key={transaction.id}>
            <span className={classes.date}>{formatDay(transaction.date, language, 'short')}</span>
            <span className={classes.what}>
              <span>
                {special !== null
                  ? t(`common:kind.${special}`)
                  : (summary.payee ??
                    transaction.note ??
                    (summary.direction === 'MOVE' ? t('common:transfer') : category))}
              </span>
              {summary.direction === 'MOVE' ? (
                <small className={classes.move}>
                  <IconArrowsExchange2 size={13} aria-hidden />
                  {summary.accounts.join(' → ')}
                </small>
              ) : special !== null ? (
                <small>{summary.accounts.join(', ')}</small>
              ) : (
                <small>
                  <CategoryMark colour={summary.categories[0]?.colour} icon={summary.categories[0]?.icon} />
                  {category}
                </small>
              )}
            </span>
            <span className={classes.amount}>
              {summary.amounts.map((amount) => (
                <Amount
                  key={amount.commodity}
                  value={amount}
                  tone={summary.direction === 'MOVE' ? 'none' : 'flow'}
                  sign={summary.direction === 'MOVE' ? 'never' : 'always'}
                />
              ))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
