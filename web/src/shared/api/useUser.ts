import { useSyncExternalStore } from 'react';
import type { User } from './contract';
import { session } from './session';

/** Who is signed in, as it changes. */
export function useUser(): User | null {
  const state = useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.state(),
  );
  return state.kind === 'SIGNED_IN' ? state.user : null;
}
