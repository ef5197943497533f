import { useEffect, useEffectEvent } from 'react';

/** A file that was dropped or pasted anywhere waits here until the room that reads it is open. */
let waiting: File | null = null;
const readers = new Set<() => void>();

export function bring(file: File): void {
  waiting = file;
  for (const reader of readers) reader();
}

/** Takes what was brought before this was on screen, and whatever comes while it is. */
export function useBrought(take: (file: File) => void): void {
  const latest = useEffectEvent((file: File) => {
    take(file);
  });
  useEffect(() => {
    const reader = () => {
      const file = waiting;
      waiting = null;
      if (file !== null) latest(file);
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
