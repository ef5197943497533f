import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { seen } from '@/shared/book/view';
import { useShortcut } from '@/shared/shortcuts/registry';
import { type Around, ChangeEntry } from './Entry';
import type { Cell } from './entry';
import { HistoryDialog } from './HistoryDialog';
import { Item } from './Item';
import type { Line } from './line';
import type { Selection } from './selection';
import classes from './Transactions.module.css';
import { useEntries } from './useEntries';

interface Props extends Around {
  lines: readonly Line[];
  mayEdit: boolean;
  hasMore: boolean;
  more: () => void;
  /** The transaction that was saved last. */
  fresh: string | null;
  selection: Selection;
  /** On a phone a touch picks the row instead of opening it. */
  selecting: boolean;
}

/** Where the list begins on the page; an entry row that opens or grows above it moves it. */
function useTop() {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      if (list.current !== null) setTop(list.current.getBoundingClientRect().top + window.scrollY);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => {
      observer.disconnect();
    };
  }, []);
  return { list, top };
}

/** The same function for all rows and all times, so that they need not be drawn anew. */
function usePick(selection: Selection) {
  const latest = useRef(selection);
  useEffect(() => {
    latest.current = selection;
  });
  return useCallback((id: string, range: boolean) => latest.current.click(id, range), []);
}

/** Only the rows on screen are drawn; the next page is fetched before its end is reached. */
export function Rows({ lines, mayEdit, hasMore, more, fresh, selection, selecting, ...around }: Props) {
  const { list, top } = useTop();
  const [edited, setEdited] = useState<{ id: string; cell?: Cell } | null>(null);
  const [history, setHistory] = useState<string | null>(null);
  const { remove, bulk } = useEntries(around.tags);
  const virtual = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => (around.phone ? 62 : 41),
    getItemKey: (index) => lines[index]?.transaction.id ?? index,
    overscan: 12,
    scrollMargin: top,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => seen(last), [last]);
  useEffect(() => {
    if (hasMore && last >= lines.length - 20) more();
  }, [hasMore, last, lines.length, more]);
  /** The row that the cursor is to stand on as soon as it is drawn. */
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`);
    if (row == null) return;
    wanted.current = null;
    row.focus();
  });
  const [, drawAgain] = useState(0);
  const goTo = (index: number) => {
    const line = lines[index];
    if (line === undefined) return;
    wanted.current = line.transaction.id;
    if (!shown.some((place) => place.index === index)) virtual.scrollToIndex(index, { align: 'center' });
    drawAgain((count) => count + 1);
  };
  const here = () => {
    const id = document.activeElement?.closest('li')?.querySelector<HTMLElement>('[data-row]')?.dataset.row;
    return id === undefined ? -1 : lines.findIndex((line) => line.transaction.id === id);
  };
  const step = (by: number) => {
    const at = here();
    goTo(Math.max(0, Math.min(lines.length - 1, at < 0 ? (shown[0]?.index ?? 0) : at + by)));
  };
  const current = (verb: (line: Line, at: number) => void) => {
    const at = here();
    const line = lines[at];
    if (mayEdit && line !== undefined) verb(line, at);
  };
  useShortcut('j', 'transactions:key.next', 'do', () => step(1));
  useShortcut('k', 'transactions:key.previous', 'do', () => step(-1));
  useShortcut('x', 'transactions:key.select', 'do', () =>
    current((line) => selection.toggle(line.transaction.id)),
  );
  useShortcut('c', 'transactions:key.copy', 'do', () =>
    current((line) => bulk.mutate({ action: 'COPY', ids: [line.transaction.id] })),
  );
  useShortcut('Delete', 'transactions:key.delete', 'do', () =>
    current((line, at) => {
      goTo(at + 1 < lines.length ? at + 1 : at - 1);
      remove.mutate(line.transaction);
    }),
  );
  const close = (id: string) => {
    const inside = document.activeElement;
    if (inside === document.body || inside?.closest('form') != null) wanted.current = id;
    setEdited(null);
  };
  const edit = useCallback((id: string, cell?: Cell) => {
    setEdited({ id, ...(cell === undefined ? {} : { cell }) });
  }, []);
  const pick = usePick(selection);
  const toggle = useCallback((id: string) => pick(id, false), [pick]);
  return (
    <>
      <ul ref={list} className={classes.rows} style={{ height: virtual.getTotalSize() }}>
        {shown.map((place) => {
          const line = lines[place.index];
          if (line === undefined) return null;
          const { id } = line.transaction;
          const changing = edited?.id === id && (
            <ChangeEntry
              {...around}
              item={line.transaction}
              {...(edited.cell === undefined ? {} : { focus: edited.cell })}
              close={() => close(id)}
              showHistory={() => setHistory(id)}
            />
          );
          return (
            <li
              key={place.key}
              ref={virtual.measureElement}
              data-index={place.index}
              data-selected={selection.has(id) || undefined}
              style={{ transform: `translateY(${place.start - top}px)` }}
            >
              {changing !== false && !around.phone ? (
                changing
              ) : (
                <>
                  <Item
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
      {history !== null && <HistoryDialog id={history} around={around} close={() => setHistory(null)} />}
    </>
  );
}
