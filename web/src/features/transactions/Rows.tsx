import { useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  lazy,
  type Ref,
  Suspense,
  useCallback,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { seen } from '@/shared/book/view';
import { withTexts } from '@/shared/i18n';
import { type Around, ChangeEntry } from './Entry';
import type { Cell } from './entry';
import { Item } from './Item';
import { Recategorise, single } from './Recategorise';
import type { Line } from './line';
import type { Selection } from './selection';
import { SwipeGround } from './SwipeGround';
import swipes from './Swipe.module.css';
import classes from './Transactions.module.css';
import { useEntries } from './useEntries';
import type { Listing } from './useListing';
import { useRowKeys } from './useRowKeys';
import { useSwipe } from './useSwipe';
import { useTop } from './useTop';

export interface RowsHandle {
  /** Brings a row to the top of the screen and puts the cursor on it. */
  show: (index: number) => void;
}

interface Props extends Around {
  ref?: Ref<RowsHandle>;
  listing: Listing;
  mayEdit: boolean;
  /** The transaction that was saved last. */
  fresh: string | null;
  selection: Selection;
  /** On a phone a touch picks the row instead of opening it. */
  selecting: boolean;
  /** Which day is on screen. */
  looking?: (day: string) => void;
  /** Keeps the row as a template. */
  template: (line: Line) => void;
}

const loadHistory = withTexts(() => import('./TransactionHistory'), 'history');
const TransactionHistory = lazy(() =>
  loadHistory().then((module) => ({ default: module.TransactionHistory })),
);

const BETWEEN_READS = 80;

/** The same function for all rows and all times, so that they need not be drawn anew. */
function usePick(listing: Listing, selection: Selection) {
  const latest = useRef({ listing, selection });
  useEffect(() => {
    latest.current = { listing, selection };
  });
  return useCallback((id: string, range: boolean) => {
    const line = latest.current.listing.at(latest.current.listing.indexOf(id));
    if (line !== undefined) latest.current.selection.click(line, range);
  }, []);
}

/** Tells which rows are on screen; while they fly past, now and then. */
function useLooking(first: number, last: number, tell: (first: number, last: number) => void) {
  const waiting = useRef<number | null>(null);
  const say = useEffectEvent(() => {
    waiting.current = null;
    tell(first, last);
  });
  useEffect(() => {
    waiting.current ??= window.setTimeout(() => say(), BETWEEN_READS);
  }, [first, last]);
  useEffect(
    () => () => {
      if (waiting.current !== null) window.clearTimeout(waiting.current);
      waiting.current = null;
    },
    [],
  );
}

/** Only the rows on screen are drawn and read. */
export function Rows({
  ref,
  listing,
  mayEdit,
  fresh,
  selection,
  selecting,
  looking,
  template,
  ...around
}: Props) {
  const { t } = useTranslation();
  const { list, top } = useTop();
  const [edited, setEdited] = useState<{ id: string; cell?: Cell } | null>(null);
  const [history, setHistory] = useState<string | null>(null);
  const [sorted, setSorted] = useState<Line | null>(null);
  const { remove, bulk } = useEntries(around.tags);
  const virtual = useWindowVirtualizer({
    count: listing.count,
    estimateSize: () => (around.phone ? 62 : 41),
    overscan: 8,
    scrollMargin: top,
  });
  const shown = virtual.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => seen(last), [last]);
  useLooking(first, last, (from, to) => {
    listing.want(from, to);
    const line = listing.at(Math.min(to, from + 9));
    if (line !== undefined) looking?.(line.transaction.date);
  });
  /** The row that the cursor is to stand on as soon as it is drawn: by its place, or by its name. */
  const wanted = useRef<number | string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const row = list.current?.querySelector<HTMLElement>(
      typeof wanted.current === 'number'
        ? `[data-index="${String(wanted.current)}"] [data-row]`
        : `[data-row="${wanted.current}"]`,
    );
    if (row == null) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });
  const [, drawAgain] = useState(0);
  const goTo = (index: number) => {
    if (index < 0 || index >= listing.count) return;
    wanted.current = index;
    const height = window.innerHeight;
    const place = shown.find((each) => each.index === index);
    const visible =
      place !== undefined && place.start > window.scrollY + 80 && place.end < window.scrollY + height - 20;
    if (!visible) virtual.scrollToIndex(index, { align: place === undefined ? 'center' : 'auto' });
    drawAgain((count) => count + 1);
  };
  useImperativeHandle(ref, () => ({
    show: (index) => {
      wanted.current = index;
      virtual.scrollToIndex(index, { align: 'start' });
      listing.want(index, index + 20);
      drawAgain((count) => count + 1);
    },
  }));
  const here = () => {
    const id = document.activeElement?.closest('li')?.querySelector<HTMLElement>('[data-row]')?.dataset.row;
    return id === undefined ? -1 : listing.indexOf(id);
  };
  useRowKeys({
    here,
    at: listing.at,
    count: listing.count,
    first,
    goTo,
    mayEdit,
    selection,
    copy: (line) => bulk.mutate({ body: { action: 'COPY', ids: [line.transaction.id] }, count: 1 }),
    template,
    remove: (line) => remove.mutate(line.transaction),
  });
  const close = (id: string) => {
    const inside = document.activeElement;
    if (inside === document.body || inside?.closest('form') != null) wanted.current = id;
    setEdited(null);
  };
  const edit = useCallback((id: string, cell?: Cell) => {
    setEdited({ id, ...(cell === undefined ? {} : { cell }) });
  }, []);
  const pick = usePick(listing, selection);
  const swipeable = around.phone && mayEdit && !selecting;
  const { swiping, listeners } = useSwipe({
    enabled: swipeable,
    can: (id, side) => {
      const line = listing.at(listing.indexOf(id));
      return line !== undefined && (side === 'left' || single(line, around.names));
    },
    act: (id, side) => {
      const line = listing.at(listing.indexOf(id));
      if (line === undefined) return;
      if (side === 'left') remove.mutate(line.transaction);
      else setSorted(line);
    },
  });
  const toggle = useCallback((id: string) => pick(id, false), [pick]);
  return (
    <>
      <ul
        ref={list}
        data-list
        className={`${classes.rows ?? ''} ${swipeable ? (swipes.swipes ?? '') : ''}`}
        style={{ height: virtual.getTotalSize() }}
        {...(swipeable ? listeners : {})}
      >
        {shown.map((place) => {
          const line = listing.at(place.index);
          const id = line?.transaction.id ?? '';
          const changing = line !== undefined && edited?.id === id && (
            <ChangeEntry
              {...around}
              item={line.transaction}
              {...(edited.cell === undefined ? {} : { focus: edited.cell })}
              close={() => close(id)}
              showHistory={() => setHistory(id)}
              keepTemplate={() => template(line)}
            />
          );
          return (
            <li
              key={line === undefined ? place.index : id}
              ref={virtual.measureElement}
              data-index={place.index}
              data-selected={selection.has(id) || undefined}
              style={{ transform: `translateY(${place.start - top}px)` }}
            >
              {line === undefined ? (
                <div className={classes.unread} aria-hidden>
                  <span />
                  <span />
                  <span />
                </div>
              ) : changing !== false && !around.phone ? (
                changing
              ) : (
                <>
                  {swiping?.id === id && <SwipeGround t={t} swiping={swiping} />}
                  <Item
                    t={t}
                    line={line}
                    tags={around.tags}
                    names={around.names}
                    register={around.register}
                    fresh={fresh === id}
                    picked={selection.has(id)}
                    pick={mayEdit && (!around.phone || selecting) ? pick : null}
                    edit={mayEdit ? (around.phone && selecting ? toggle : edit) : null}
                  />
                  {changing}
                </>
              )}
            </li>
          );
        })}
      </ul>
      {sorted !== null && (
        <Recategorise
          line={sorted}
          names={around.names}
          take={(body) => bulk.mutate({ body, count: 1 })}
          close={() => setSorted(null)}
        />
      )}
      {history !== null && (
        <Suspense>
          <TransactionHistory id={history} around={around} close={() => setHistory(null)} />
        </Suspense>
      )}
    </>
  );
}
