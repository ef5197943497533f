import { useCallback, useEffect, useState } from 'react';

/**
 * The rows ticked so far for a statement, kept in this tab: a reload, or a look at another page, takes nobody's work. Storage may be
 * off or full; then they last until the page is left.
 */
export function useTicks(account: string, date: string) {
  const place = `sallim.ticks.${account}.${date}`;
  const [ticked, tick] = useState<ReadonlySet<string>>(() => new Set(stored(place)));
  useEffect(() => store(place, ticked), [place, ticked]);
  const toggle = useCallback((id: string) => {
    tick((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  return {
    ticked,
    toggle,
    tick: (ids: readonly string[]) => tick(new Set(ids)),
    /** Once they are locked; on the screen they stay until it is left. */
    forget: () => store(place, new Set()),
  };
}

function stored(place: string): string[] {
  try {
    const ids: unknown = JSON.parse(sessionStorage.getItem(place) ?? '[]');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

function store(place: string, ticked: ReadonlySet<string>): void {
  try {
    if (ticked.size === 0) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, JSON.stringify([...ticked]));
  } catch {
    // As above.
  }
}
