import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Selection } from './selection';
import classes from './Transactions.module.css';

interface Props {
  register: boolean;
  selection: Selection;
  loaded: number;
  mayEdit: boolean;
  ascending?: boolean;
  /** Turns the order round; a register has one. */
  turn?: () => void;
}

/** The names of the columns, of which the day turns the order; the rows themselves say everything to those who do not see them. */
export function Head({ register, selection, loaded, mayEdit, ascending = false, turn }: Props) {
  const { t } = useTranslation();
  const all = selection.everything || (selection.size > 0 && selection.size >= loaded);
  const columns = register
    ? ['payee', 'what', 'note', 'amount', 'balance']
    : ['account', 'payee', 'what', 'note', 'amount'];
  const Arrow = ascending ? IconArrowUp : IconArrowDown;
  return (
    <div className={classes.head}>
      {mayEdit && (
        <span className={classes.check}>
          <input
            type="checkbox"
            ref={(box) => {
              if (box !== null) box.indeterminate = selection.size > 0 && !all;
            }}
            aria-label={t('transactions:bulk.all')}
            checked={all}
            onChange={() => (all ? selection.none() : selection.loaded())}
          />
        </span>
      )}
      <div className={classes.row} data-register={register || undefined}>
        {turn === undefined ? (
          <span aria-hidden>{t('transactions:column.date')}</span>
        ) : (
          <button
            type="button"
            className={classes.sort}
            aria-label={t(ascending ? 'transactions:sort.newest' : 'transactions:sort.oldest')}
            onClick={turn}
          >
            {t('transactions:column.date')}
            <Arrow size={12} aria-hidden />
          </button>
        )}
        {columns.map((column) => (
          <span key={column} className={classes[column]} aria-hidden>
            {t(`transactions:column.${column}`)}
          </span>
        ))}
      </div>
    </div>
  );
}
