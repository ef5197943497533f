import type { Waiting } from './waiting';

/**
 * The entries that wait, in IndexedDB: there over plain http too, and after the browser was closed. A copy in memory is what the
 * screen reads; where the browser keeps nothing (a private window), that copy is all there is.
 */
const NAME = 'sallim';
const STORE = 'waiting';
const NAMES = 'names';

let memory: readonly Waiting[] = [];
let opened: Promise<IDBDatabase | null> | null = null;
const listeners = new Set<() => void>();
const otherTabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('sallim.waiting');
otherTabs?.addEventListener('message', () => void reload());

function open(): Promise<IDBDatabase | null> {
  opened ??= new Promise((resolve) => {
    if (typeof indexedDB === 'undefined') {
      resolve(null);
      return;
    }
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE, { keyPath: 'id' });
      request.result.createObjectStore(NAMES);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(null);
  });
  return opened;
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser keeps nothing'));
  });
}

async function kept(name = STORE): Promise<IDBObjectStore | null> {
  const database = await open();
  return database === null ? null : database.transaction(name, 'readwrite').objectStore(name);
}

/** What the offline page knows by name; one set, of who was here last. */
export const namesKept = {
  async get(): Promise<unknown> {
    const store = await kept(NAMES);
    return store === null ? undefined : done(store.get('last'));
  },
  async put(value: unknown): Promise<void> {
    const store = await kept(NAMES);
    if (store !== null) await done(store.put(value, 'last'));
  },
  async clear(): Promise<void> {
    const store = await kept(NAMES);
    if (store !== null) await done(store.clear());
  },
};

function show(next: readonly Waiting[]): void {
  memory = [...next].sort((a, b) => a.at - b.at);
  listeners.forEach((listener) => {
    listener();
  });
}

export async function reload(): Promise<void> {
  const store = await kept();
  if (store !== null) show((await done(store.getAll())) as Waiting[]);
}

export const waiting = {
  all: (): readonly Waiting[] => memory,
  of: (person: string): readonly Waiting[] => memory.filter((entry) => entry.person === person),
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** On screen at once, kept as soon as the browser has written it. */
  async put(entry: Waiting): Promise<void> {
    show([...memory.filter((each) => each.id !== entry.id), entry]);
    const store = await kept();
    if (store !== null) await done(store.put(entry));
    otherTabs?.postMessage('changed');
  },
  async remove(id: string): Promise<void> {
    show(memory.filter((each) => each.id !== id));
    const store = await kept();
    if (store !== null) await done(store.delete(id));
    otherTabs?.postMessage('changed');
  },
};
