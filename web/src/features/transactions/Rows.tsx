import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { IconArrowsExchange2 } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tag, Transaction } from '@/shared/api/contract';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import type { Money } from '@/shared/money/decimal';
import { summaryOf } from '@/shared/transactions/summary';
import { Dot } from '@/shared/ui/Dot';
import { type Around, ChangeEntry } from './Entry';
import classes from './Transactions.module.css';

export interface Line {
  readonly transaction: Transaction;
  /** In an account's register: what it did to the account, and the balance after it. */
  readonly amount?: Money;
  readonly balance?: Money;
}

interface Props extends Around {
  lines: readonly Line[];
  tags: ReadonlyMap<string, Tag>;
  mayEdit: boolean;
  hasMore: boolean;
  more: () => void;
}

/** Only the rows on screen are drawn; the next page is fetched before its end is reached. */
export function Rows({ lines, tags, mayEdit, hasMore, more, ...around }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const [edited, setEdited] = useState<string | null>(null);
  useLayoutEffect(() => {
    if (list.current !== null) setTop(list.current.getBoundingClientRect().top + window.scrollY);
  }, []);
  const virtual = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => (around.phone ? 62 : 45),
    getItemKey: (index) => lines[index]?.transaction.id ?? index,
    overscan: 12,
    scrollMargin: top,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= lines.length - 20) more();
  }, [hasMore, last, lines.length, more]);
  return (
    <ul ref={list} className={classes.rows} style={{ height: virtual.getTotalSize() }}>
      {shown.map((place) => {
        const line = lines[place.index];
        if (line === undefined) return null;
        const { transaction } = line;
        return (
          <li
            key={place.key}
            ref={virtual.measureElement}
            data-index={place.index}
            style={{ transform: `translateY(${place.start - top}px)` }}
          >
            {edited === transaction.id && !around.phone ? (
              <ChangeEntry {...around} item={transaction} close={() => setEdited(null)} />
            ) : (
              <Row
                line={line}
                tags={tags}
                names={around.names}
                edit={mayEdit ? () => setEdited(transaction.id) : null}
              />
            )}
            {edited === transaction.id && around.phone && (
              <ChangeEntry {...around} item={transaction} close={() => setEdited(null)} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface RowProps extends Pick<Props, 'tags' | 'names'> {
  line: Line;
  edit: (() => void) | null;
}

function Row({ line, tags, names, edit }: RowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { transaction, amount, balance } = line;
  const summary = summaryOf(transaction, names);
  const moves = summary.direction === 'MOVE';
  const about = [
    transaction.note ?? '',
    ...(transaction.tagIds ?? []).map((id) => (tags.has(id) ? `#${tags.get(id)?.name ?? ''}` : '')),
  ].filter((part) => part !== '');
  const amounts = amount === undefined ? summary.amounts : [amount];
  const content = (
    <>
      <span className={classes.date}>{formatDay(transaction.date, language, 'medium')}</span>
      <span className={classes.payee}>{summary.payee ?? (moves ? t('common:transfer') : '–')}</span>
      <span className={classes.what} data-moves={moves || undefined}>
        {moves ? (
          <>
            <IconArrowsExchange2 size={14} aria-hidden />
            {summary.accounts.join(' → ')}
          </>
        ) : (
          <>
            <Dot colour={summary.categories[0]?.colour ?? null} />
            {summary.categories.map((each) => each.name ?? t('common:uncategorised')).join(', ')}
          </>
        )}
      </span>
      <span className={classes.note}>{about.join(' · ')}</span>
      <span className={classes.amount}>
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
  const look = { className: classes.row, 'data-register': balance !== undefined || undefined };
  return edit === null ? (
    <div {...look}>{content}</div>
  ) : (
    <button type="button" {...look} onClick={edit}>
      {content}
    </button>
  );
}
