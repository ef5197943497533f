import type { Session, User } from './contract';

/**
 * The signed-in session of this tab. The access token lives in memory only; the refresh token is a cookie that no
 * script can read. One refresh runs at a time, across tabs too where the browser has Web Locks (https or localhost);
 * elsewhere the server's ten seconds of grace cover two tabs that refresh together.
 */
export type SessionState =
  | { readonly kind: 'UNKNOWN' }
  | { readonly kind: 'SIGNED_OUT' }
  | { readonly kind: 'SIGNED_IN'; readonly user: User };

let state: SessionState = { kind: 'UNKNOWN' };
let token: string | null = null;
let expiresAt = 0;
let running: Promise<boolean> | null = null;
const listeners = new Set<() => void>();
const otherTabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('sallim.session');

otherTabs?.addEventListener('message', () => {
  forget();
});

function become(next: SessionState): void {
  state = next;
  listeners.forEach((listener) => {
    listener();
  });
}

function forget(): void {
  token = null;
  expiresAt = 0;
  become({ kind: 'SIGNED_OUT' });
}

export const session = {
  state: (): SessionState => state,
  token: (): string | null => token,
  /** True when the token is about to end: refreshing before the call saves a round trip. */
  isStale: (): boolean => token !== null && Date.now() > expiresAt,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  begin(answer: Session): void {
    token = answer.accessToken;
    expiresAt = Date.now() + (answer.expiresIn - 20) * 1000;
    become({ kind: 'SIGNED_IN', user: answer.user });
  },
  rename(user: User): void {
    if (state.kind === 'SIGNED_IN') become({ kind: 'SIGNED_IN', user });
  },
  end(): void {
    forget();
    otherTabs?.postMessage('ended');
  },
  /** Gets a fresh access token by the cookie; false when there is no session any more. Throws when offline. */
  refresh(): Promise<boolean> {
    running ??= alone(refreshOnce).finally(() => {
      running = null;
    });
    return running;
  },
};

async function alone<T>(work: () => Promise<T>): Promise<T> {
  const locks = (navigator as { locks?: LockManager }).locks;
  return locks === undefined ? work() : locks.request('sallim.refresh', work);
}

async function refreshOnce(): Promise<boolean> {
  const response = await fetch('/api/v1/auth/refresh', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: '{}',
    // A reload must not lose the answer: the cookie that it brings is the only one that is still good after ten seconds.
    keepalive: true,
  });
  if (response.ok) {
    session.begin((await response.json()) as Session);
    return true;
  }
  // An answer that is not read keeps its connection.
  await response.text();
  // A busy or broken server does not end a session; only a clear no does.
  if (response.status >= 500 || response.status === 429)
    throw new Error(`refresh answered ${response.status}`);
  forget();
  return false;
}
