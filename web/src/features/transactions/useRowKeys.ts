import { useShortcut } from '@/shared/shortcuts/registry';
import type { Line } from './line';
import type { Selection } from './selection';

interface Means {
  /** The index of the row that has the cursor; less than 0 where none has. */
  here: () => number;
  at: (index: number) => Line | undefined;
  count: number;
  first: number;
  goTo: (index: number) => void;
  mayEdit: boolean;
  selection: Selection;
  copy: (line: Line) => void;
  template: (line: Line) => void;
  remove: (line: Line) => void;
}

/** Whether the cursor is where keys of the list cannot mean anything else. */
const inList = () =>
  document.activeElement === document.body || document.activeElement?.closest('[data-list]') != null;

/** The keys by which rows are walked, picked and worked on; those of Gmail, and the arrows. */
export function useRowKeys({ here, at, count, first, goTo, mayEdit, selection, ...verbs }: Means): void {
  const step = (by: number) => {
    const now = here();
    goTo(Math.max(0, Math.min(count - 1, now < 0 ? first : now + by)));
  };
  const arrow = (by: number) => () => {
    if (here() < 0) return false;
    step(by);
    return true;
  };
  const current = (verb: (line: Line, index: number) => void) => {
    const index = here();
    const line = at(index);
    if (!mayEdit || line === undefined) return false;
    verb(line, index);
    return true;
  };
  const extend = (by: number) => () =>
    current((line, index) => {
      if (!selection.has(line.transaction.id)) selection.click(line, false);
      const next = at(Math.max(0, Math.min(count - 1, index + by)));
      if (next === undefined) return;
      selection.click(next, true);
      step(by);
    });
  const pick = () => current((line) => selection.click(line, false));
  useShortcut('j', 'transactions:key.next', 'do', () => step(1));
  useShortcut('k', 'transactions:key.previous', 'do', () => step(-1));
  useShortcut('ArrowDown', 'transactions:key.next', 'also', arrow(1));
  useShortcut('ArrowUp', 'transactions:key.previous', 'also', arrow(-1));
  useShortcut('x', 'transactions:key.select', 'do', () => void pick());
  useShortcut('Space', 'transactions:key.select', 'also', pick);
  useShortcut('J', 'transactions:key.extend', 'do', () => void extend(1)());
  useShortcut('K', 'transactions:key.extend', 'also', () => void extend(-1)());
  useShortcut('Shift+ArrowDown', 'transactions:key.extend', 'also', extend(1));
  useShortcut('Shift+ArrowUp', 'transactions:key.extend', 'also', extend(-1));
  useShortcut('Mod+a', 'transactions:key.all', 'do', () => {
    if (!mayEdit || !inList()) return false;
    selection.all();
    return true;
  });
  useShortcut('c', 'transactions:key.copy', 'do', () => void current(verbs.copy));
  useShortcut('t', 'transactions:key.template', 'do', () => void current(verbs.template));
  useShortcut('Delete', 'transactions:key.delete', 'do', () =>
    current((line, index) => {
      goTo(index + 1 < count ? index + 1 : index - 1);
      verbs.remove(line);
    }),
  );
}
