import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { totalQuery } from '@/shared/api/calls/transactionTotal';
import type { Total, TransactionFilter } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { TotalAmount } from '@/shared/money/TotalAmount';
import { netOf } from '@/shared/money/total';
import type { Names } from '@/shared/transactions/summary';
import type { Selection } from './selection';
import { sumsOf } from './sums';
import classes from './Totals.module.css';

/** In, out and what is left, in the book's currency; what has no rate is named beside it. */
function InOutNet({ came, went }: { came: Total; went: Total }) {
  const { t } = useTranslation();
  const { currency } = useBook();
  return (
    <>
      <span>
        {t('transactions:total.in')} <TotalAmount total={came} currency={currency} missing="star" />
      </span>
      <span>
        {t('transactions:total.out')} <TotalAmount total={went} currency={currency} missing="star" />
      </span>
      <span>
        {t('transactions:total.net')}{' '}
        <TotalAmount total={netOf(came, went)} currency={currency} sign="always" missing="star" />
      </span>
    </>
  );
}

interface OfFilter {
  filter: TransactionFilter;
  /** Where the list knows it already. */
  count: number | null;
  filtered: boolean;
}

/** How many the filter finds, and what they come to: quiet, because the rows are what one looks at. */
export function FilterTotals({ filter, count, filtered }: OfFilter) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const { data } = useQuery({ ...totalQuery(book.id, filter), enabled: filtered });
  const shown = data?.count ?? count;
  return (
    <p className={classes.totals} role="status">
      {shown !== null && (
        <span>{t('transactions:total.count', { count: shown, number: shown.toLocaleString(language) })}</span>
      )}
      {filtered && data !== undefined && <InOutNet came={data.in} went={data.out} />}
    </p>
  );
}

interface OfSelection {
  selection: Selection;
  filter: TransactionFilter;
  names: Names;
}

/** What the picked rows come to, commodity by commodity; of everything the filter finds the server says it. */
export function SelectionTotals({ selection, filter, names }: OfSelection) {
  const { t } = useTranslation();
  const book = useBook();
  const { data } = useQuery({ ...totalQuery(book.id, filter), enabled: selection.everything });
  if (selection.everything)
    return (
      <span className={classes.totals}>
        {data !== undefined && <InOutNet came={data.in} went={data.out} />}
      </span>
    );
  return (
    <>
      {sumsOf(selection.lines, names).map(({ commodity, came, went, net }) => (
        <span key={commodity} className={classes.totals}>
          <span>
            {t('transactions:total.in')} <Amount value={{ amount: came, commodity }} />
          </span>
          <span>
            {t('transactions:total.out')} <Amount value={{ amount: went, commodity }} />
          </span>
          <span>
            {t('transactions:total.net')} <Amount value={{ amount: net, commodity }} sign="always" />
          </span>
        </span>
      ))}
    </>
  );
}
