import { useCallback, useMemo, useRef, useState } from 'react';
import type { Line } from './line';

/** What the server takes in one go. */
export const MOST = 1000;

export interface Selection {
  readonly ids: ReadonlySet<string>;
  has: (id: string) => boolean;
  toggle: (id: string) => void;
  /** With shift: everything from the last click to here. */
  click: (id: string, range: boolean) => void;
  all: () => void;
  none: () => void;
}

/** The rows that are picked for one action; what is no longer on screen is not. */
export function useSelection(lines: readonly Line[]): Selection {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const order = useMemo(() => lines.map((line) => line.transaction.id), [lines]);
  const ids = useMemo(() => {
    if (picked.size === 0) return picked;
    const there = new Set(order);
    return new Set([...picked].filter((id) => there.has(id)));
  }, [picked, order]);
  const put = useCallback((next: Iterable<string>) => setPicked(new Set([...next].slice(0, MOST))), []);
  return {
    ids,
    has: (id) => ids.has(id),
    toggle: (id) => {
      last.current = id;
      put(ids.has(id) ? [...ids].filter((each) => each !== id) : [...ids, id]);
    },
    click: (id, range) => {
      const from = range && last.current !== null ? order.indexOf(last.current) : -1;
      const to = order.indexOf(id);
      last.current = id;
      if (from >= 0 && to >= 0) put([...ids, ...order.slice(Math.min(from, to), Math.max(from, to) + 1)]);
      else put(ids.has(id) ? [...ids].filter((each) => each !== id) : [...ids, id]);
    },
    all: () => put(order),
    none: () => {
      last.current = null;
      put([]);
    },
  };
}
