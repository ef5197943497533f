import { useState } from 'react';
import type { Line } from './line';
import type { Listing } from './useListing';

/** As many ids as one request carries; for more there is "all of the filter". */
export const MOST = 5000;

export interface Selection {
  readonly size: number;
  /** All that the filter finds, whether it has been read or not. */
  readonly everything: boolean;
  /** The rows themselves, as they were last seen; none of them where it is everything. */
  readonly lines: readonly Line[];
  has: (id: string) => boolean;
  /** With shift: everything from the last one to here. */
  click: (line: Line, range: boolean) => void;
  /** What a plain click on the box of the head means. */
  loaded: () => void;
  all: () => void;
  none: () => void;
}

interface Picked {
  readonly view: string;
  readonly lines: ReadonlyMap<string, Line>;
  readonly everything: boolean;
  /** Where a range begins. */
  readonly anchor: string | null;
}

const idOf = (line: Line) => line.transaction.id;

/** The rows that are picked for one action. Another view begins with none; a row that has gone is picked no more. */
export function useSelection(listing: Listing | null, view: string): Selection {
  const nothing: Picked = { view, lines: new Map(), everything: false, anchor: null };
  const [state, setState] = useState<Picked>(nothing);
  const picked = state.view === view ? state : nothing;
  const lines = [...picked.lines.values()].flatMap((line) => {
    const index = listing?.indexOf(idOf(line)) ?? -1;
    if (index >= 0) return listing?.at(index) ?? line;
    return listing === null || listing.covers(line.transaction.date) ? [] : line;
  });
  const ids = new Set(lines.map(idOf));
  const put = (next: Iterable<Line>, anchor: string | null) =>
    setState({
      view,
      lines: new Map([...next].slice(0, MOST).map((line) => [idOf(line), line])),
      everything: false,
      anchor,
    });
  const toggle = (line: Line) =>
    put(
      ids.has(idOf(line)) ? lines.filter((each) => idOf(each) !== idOf(line)) : [...lines, line],
      idOf(line),
    );
  return {
    size: picked.everything ? (listing?.count ?? 0) : lines.length,
    everything: picked.everything,
    lines: picked.everything ? [] : lines,
    has: (id) => picked.everything || ids.has(id),
    click: (line, range) => {
      const from = range && picked.anchor !== null ? (listing?.indexOf(picked.anchor) ?? -1) : -1;
      const to = listing?.indexOf(idOf(line)) ?? -1;
      if (picked.everything || listing === null || from < 0 || to < 0) {
        if (picked.everything) put([line], idOf(line));
        else toggle(line);
        return;
      }
      // What lies between may not have been read yet.
      void listing
        .range(Math.min(from, to), Math.max(from, to))
        .then((between) => put([...lines, ...between], picked.anchor));
    },
    loaded: () => put(listing?.loaded ?? [], null),
    all: () => setState({ ...nothing, everything: true }),
    none: () => setState(nothing),
  };
}
