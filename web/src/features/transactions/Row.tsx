import { IconArrowsExchange2, IconClock, IconLock } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { MouseEvent } from 'react';
import type { Tag } from '@/shared/api/contract';
import { CategoryMark } from '@/shared/categories/CategoryMark';
import { formatDay, todayIn } from '@/shared/dates/format';
import { useBook } from '@/shared/book/BookContext';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { type Names, specialOf, summaryOf } from '@/shared/transactions/summary';
import type { Cell } from './entry';
import { type Line, type Marks, marksOf, otherEnd } from './line';
import classes from './Transactions.module.css';

interface Props {
  t: TFunction;
  line: Line;
  names: Names;
  tags: ReadonlyMap<string, Tag>;
  register?: string;
  /** Just saved. */
  fresh: boolean;
  edit: ((cell?: Cell) => void) | null;
}

/** One transaction to read; a click on a cell opens that cell. */
export function Row({ t, line, names, tags, register, fresh, edit }: Props) {
  const language = useLanguage();
  const { transaction, amount, balance } = line;
  const summary = summaryOf(transaction, names);
  const moves = summary.direction === 'MOVE';
  const known = (transaction.tagIds ?? []).flatMap((id) => tags.get(id) ?? []);
  const amounts = amount === undefined ? summary.amounts : [amount];
  const thisYear = todayIn(useBook().zone, new Date()).slice(0, 4);
  const special = specialOf(transaction);
  const content = (
    <>
      <span className={classes.date}>
        {formatDay(transaction.date, language, transaction.date.startsWith(thisYear) ? 'short' : 'medium')}
      </span>
      {register === undefined && (
        <span className={classes.account} title={summary.accounts.join(' → ')}>
          {summary.accounts.join(' → ')}
        </span>
      )}
      <span className={classes.payee} data-cell="payee">
        {summary.payee !== null ? (
          <span className={classes.text}>{summary.payee}</span>
        ) : moves && register === undefined ? (
          <span className={`${classes.text ?? ''} ${classes.narrow ?? ''}`}>
            {summary.accounts.join(' → ')}
          </span>
        ) : (
          <span className={classes.quiet}>{moves ? t('common:transfer') : '–'}</span>
        )}
        <Badges t={t} marks={marksOf(line, names)} />
      </span>
      <span className={classes.what} data-cell="counterpart" data-moves={moves || undefined}>
        {special !== null ? (
          <span className={classes.quiet}>
            {t(`common:kind.${special}`)}
            {register === undefined && (
              <span className={classes.narrow} aria-hidden>
                {` · ${summary.accounts.join(', ')}`}
              </span>
            )}
          </span>
        ) : moves ? (
          <Move t={t} line={line} names={names} register={register} />
        ) : (
          <>
            {summary.categories.length === 1 && (
              <CategoryMark colour={summary.categories[0]?.colour} icon={summary.categories[0]?.icon} />
            )}
            {summary.categories.map((each) => each.name ?? t('common:uncategorised')).join(', ')}
            {register === undefined && (
              <span className={classes.narrow} aria-hidden>
                {` · ${summary.accounts.join(', ')}`}
              </span>
            )}
          </>
        )}
      </span>
      <span className={classes.note} data-cell="note">
        <span className={classes.text}>{transaction.note}</span>
        {known.map((tag) => (
          <span key={tag.id} className={classes.tag}>
            {tag.name}
          </span>
        ))}
      </span>
      <span className={classes.amount} data-cell="amount">
        {amounts.map((each) => (
          <Amount
            key={each.commodity}
            value={each}
            tone={moves ? 'none' : 'flow'}
            sign={moves && amount === undefined ? 'never' : 'always'}
          />
        ))}
      </span>
      {balance !== undefined && (
        <span className={classes.balance}>
          <Amount value={balance} tone="balance" />
        </span>
      )}
    </>
  );
  const look = {
    className: classes.row,
    'data-register': register !== undefined || undefined,
    'data-fresh': fresh || undefined,
  };
  if (edit === null) return <div {...look}>{content}</div>;
  const open = (event: MouseEvent<HTMLElement>) => {
    const cell =
      event.detail === 0 ? null : (event.target as HTMLElement).closest<HTMLElement>('[data-cell]');
    edit(cell?.dataset.cell as Cell | undefined);
  };
  return (
    <button type="button" {...look} data-row={transaction.id} onClick={open}>
      {content}
    </button>
  );
}

type MoveProps = Pick<Props, 't' | 'line' | 'names'> & { register: string | undefined };

function Move({ t, line, names, register }: MoveProps) {
  const end = register === undefined ? null : otherEnd(line.transaction, register, names);
  return (
    <>
      <IconArrowsExchange2 size={14} aria-hidden />
      {end === null
        ? t('common:transfer')
        : t(end.out ? 'transactions:moved.to' : 'transactions:moved.from', { name: end.name })}
    </>
  );
}

function Badges({ t, marks }: { t: TFunction; marks: Marks }) {
  return (
    <>
      {marks.refund && <span className={classes.badge}>{t('transactions:mark.refund')}</span>}
      {marks.split !== null && (
        <span className={classes.badge}>{t('transactions:mark.split', { number: marks.split })}</span>
      )}
      {marks.state !== null && (
        <span className={classes.mark} title={t(`transactions:mark.${marks.state}`)}>
          {marks.state === 'PENDING' ? (
            <IconClock size={14} aria-hidden />
          ) : (
            <IconLock size={14} aria-hidden />
          )}
          <span className="visually-hidden">{t(`transactions:mark.${marks.state}`)}</span>
        </span>
      )}
    </>
  );
}
