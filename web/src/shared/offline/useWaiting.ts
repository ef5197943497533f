import { useSyncExternalStore } from 'react';
import { useUser } from '@/shared/api/useUser';
import { waiting } from './store';
import type { Waiting } from './waiting';

/** What waits of the person who is here, in one book or in all. */
export function useWaiting(book?: string): readonly Waiting[] {
  const person = useUser()?.id;
  const all = useSyncExternalStore(
    (listener) => waiting.subscribe(listener),
    () => waiting.all(),
  );
  return all.filter((entry) => entry.person === person && (book === undefined || entry.book === book));
}
