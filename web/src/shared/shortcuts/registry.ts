import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

/**
 * Single keys and two-key sequences (`g d`). Silent while something is typed into. Rooms register their own; the sheet
 * behind `?` lists what is registered at that moment.
 */
export interface Shortcut {
  readonly keys: string;
  /** Key of the text that says what it does. */
  readonly label: string;
  /** `also`: another way to something that is listed already. */
  readonly group: 'go' | 'do' | 'also';
}

interface Registered extends Shortcut {
  /** False where it has nothing to do with what has the cursor: the key then keeps its own meaning. */
  readonly run: Run;
}

type Run = () => unknown;

let registered: readonly Registered[] = [];
let pending = '';
let pendingUntil = 0;
const listeners = new Set<() => void>();

function replace(next: readonly Registered[]): void {
  registered = next;
  listeners.forEach((listener) => {
    listener();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && target.getAttribute('type') !== 'checkbox') ||
      target.closest('[role=dialog]') !== null)
  );
}

/** What to run for a key press after the keys before it; pure, for the tests. */
export function match(
  shortcuts: readonly Shortcut[],
  before: string,
  key: string,
): { keys: string } | 'WAIT' | null {
  const sequence = before === '' ? key : `${before} ${key}`;
  if (shortcuts.some((each) => each.keys === sequence)) return { keys: sequence };
  if (shortcuts.some((each) => each.keys.startsWith(`${sequence} `))) return 'WAIT';
  return before === '' ? null : match(shortcuts, '', key);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.altKey || event.isComposing || isTyping(event.target)) return;
  // When it was pressed, which may be long before a busy page comes to hear of it.
  const now = event.timeStamp;
  const key = named(event);
  const found = match(registered, now < pendingUntil ? pending : '', key);
  pending = found === 'WAIT' ? key : '';
  pendingUntil = found === 'WAIT' ? now + 1500 : 0;
  if (found === null || found === 'WAIT') return;
  // The last registered wins: a room's own meaning goes before the frame's.
  if (registered.findLast((each) => each.keys === found.keys)?.run() !== false) event.preventDefault();
}

/** `j`, `J`, `Space`, `Shift+ArrowDown`, and `Mod+a` for Ctrl or Cmd: the name under which a key is registered. */
function named(event: KeyboardEvent): string {
  if (event.ctrlKey || event.metaKey) return `Mod+${latin(event).toLowerCase()}`;
  const key = latin(event);
  if (key === ' ') return 'Space';
  return event.shiftKey && key.length > 1 ? `Shift+${key}` : key;
}

/** With a Korean keyboard `g` types ㅎ; the place of the key is what counts then. */
function latin(event: KeyboardEvent): string {
  return /^[ -~]$/.test(event.key) || !/^Key[A-Z]$/.test(event.code)
    ? event.key
    : event.shiftKey
      ? event.code.slice(3)
      : event.code.slice(3).toLowerCase();
}

export function listenToKeys(): () => void {
  window.addEventListener('keydown', onKeyDown);
  return () => {
    window.removeEventListener('keydown', onKeyDown);
  };
}

export function useShortcut(keys: string, label: string, group: Shortcut['group'], run: Run): void {
  const latest = useEffectEvent(run);
  useEffect(() => {
    const own: Registered = { keys, label, group, run: () => latest() };
    replace([...registered, own]);
    return () => {
      replace(registered.filter((each) => each !== own));
    };
  }, [keys, label, group]);
}

export function useShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => registered,
  );
}
