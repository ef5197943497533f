import { useEffect, useEffectEvent } from 'react';

/** Files that were dropped or pasted anywhere wait here until the room that reads them is open. */
let waiting: readonly File[] = [];
const readers = new Set<() => void>();

export function bring(files: readonly File[]): void {
  waiting = [...waiting, ...files];
  for (const reader of readers) reader();
}

/** Takes what was brought before this was on screen, and whatever comes while it is. */
export function useBrought(take: (files: readonly File[]) => void): void {
  const latest = useEffectEvent((files: readonly File[]) => {
    take(files);
  });
  useEffect(() => {
    const reader = () => {
      const files = waiting;
      waiting = [];
      if (files.length > 0) latest(files);
    };
    readers.add(reader);
    reader();
    return () => {
      readers.delete(reader);
    };
  }, []);
}

/** Rows that were copied out of a table or a web page: lines, of which one at least has columns. */
export function pastedFile(text: string, name: string): File | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const columns = lines.some((line) => /[\t;,|]/.test(line));
  return lines.length > 1 && columns ? new File([text], name, { type: 'text/csv' }) : null;
}
