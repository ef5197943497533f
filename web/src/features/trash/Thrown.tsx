import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrashItem } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { formatDay, formatMoment } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { type Names, summaryOf } from '@/shared/transactions/summary';
import classes from './Trash.module.css';

/** One thing in the trash: what it is, what it was called, since when, and what goes along with it. */
export function Thrown({ item, names, children }: { item: TrashItem; names: Names; children: ReactNode }) {
  const { t } = useTranslation();
  const book = useBook();
  const language = useLanguage();
  const summary = item.transaction === null ? null : summaryOf(item.transaction, names);
  const moves = summary?.direction === 'MOVE';
  const what =
    summary === null
      ? item.name
      : [
          summary.payee ??
            (moves
              ? t('common:transfer')
              : summary.categories.map((each) => each.name ?? t('common:uncategorised')).join(', ')),
          formatDay(item.transaction?.date ?? '', language),
        ].join(' · ');
  return (
    <li>
      <div className={classes.what}>
        <span className={classes.kind}>{t(`trash:one.${item.kind}`)}</span>
        <strong>{what}</strong>
        <small>
          {t('trash:since', { moment: formatMoment(item.deletedAt, book.zone, language) })}
          {item.transactions > 0 && ` · ${t('trash:along', { count: item.transactions })}`}
        </small>
      </div>
      {summary !== null && (
        <span className={classes.amounts}>
          {summary.amounts.map((amount) => (
            <Amount
              key={amount.commodity}
              value={amount}
              tone={moves ? 'none' : 'flow'}
              sign={moves ? 'never' : 'always'}
            />
          ))}
        </span>
      )}
      <div className={classes.verbs}>{children}</div>
    </li>
  );
}
