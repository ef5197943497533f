import { useSyncExternalStore } from 'react';
import { newIdempotencyKey } from '@/shared/api/client';
import { beginImport, commitImport, type Preview, previewImport } from '@/shared/api/imports';
import { isSure } from './profile';

/** One of several files on their way into the book. It outlives the page, so that one can look through the rows of one and come back. */
export interface TrayItem {
  readonly key: string;
  readonly bookId: string;
  readonly file: File;
  readonly preview: Preview | null;
  readonly runId: string | null;
  /** What is being done with it now. */
  readonly doing: 'LOOK' | 'STAGE' | 'ADD' | null;
  /** Why the last of it failed. Never stops the others. */
  readonly problem: unknown;
}

let items: readonly TrayItem[] = [];
const listeners = new Set<() => void>();
/** One file is read at a time, in the order in which they came. */
let queue: Promise<void> = Promise.resolve();

function set(next: readonly TrayItem[]): void {
  items = next;
  listeners.forEach((listener) => {
    listener();
  });
}

const change = (key: string, part: Partial<TrayItem>) =>
  set(items.map((each) => (each.key === key ? { ...each, ...part } : each)));

const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

const byBook = new Map<string, { all: readonly TrayItem[]; own: readonly TrayItem[] }>();

function ofBook(bookId: string): readonly TrayItem[] {
  const known = byBook.get(bookId);
  if (known?.all === items) return known.own;
  const own = items.filter((each) => each.bookId === bookId);
  byBook.set(bookId, { all: items, own });
  return own;
}

export const useTray = (bookId: string): readonly TrayItem[] =>
  useSyncExternalStore(listen, () => ofBook(bookId));

/** The account of all rows; empty where the file names accounts that are all known; null: a person has to say. */
export function targetOf(preview: Preview): string | null {
  const named = (preview.profile.columns.ACCOUNT ?? []).length > 0;
  if (!named) return preview.account?.accountId ?? null;
  return preview.accounts.every((each) => each.accountId !== null) ? '' : null;
}

/** Works on one file; what goes wrong stays with it. */
async function doing(key: string, what: TrayItem['doing'], work: () => Promise<void>): Promise<void> {
  change(key, { doing: what, problem: null });
  try {
    await work();
    change(key, { doing: null });
  } catch (problem) {
    change(key, { doing: null, problem });
  }
}

async function look(bookId: string, key: string, file: File): Promise<void> {
  await doing(key, 'LOOK', async () => {
    const upload = { file, sheet: null, profile: null, profileId: null, accountId: null, accounts: {} };
    change(key, { preview: await previewImport(bookId, upload) });
  });
  const preview = items.find((each) => each.key === key)?.preview ?? null;
  const target = preview === null ? null : targetOf(preview);
  if (preview !== null && isSure(preview) && target !== null) await stage(bookId, key, target);
}

async function stage(bookId: string, key: string, accountId: string): Promise<void> {
  const item = items.find((each) => each.key === key);
  const preview = item?.preview ?? null;
  if (item === undefined || preview === null) return;
  const { profile, profileId, sheet } = preview;
  const target = accountId === '' ? null : accountId;
  await doing(key, 'STAGE', async () => {
    const upload = { file: item.file, sheet, profile, profileId, accountId: target, accounts: {} };
    change(key, { runId: (await beginImport(bookId, upload, newIdempotencyKey())).importId });
  });
}

export function staged(key: string, runId: string): void {
  change(key, { runId, problem: null });
}

export function trayOf(bookId: string) {
  return {
    add(files: readonly File[]): void {
      const fresh = files.map((file): TrayItem => ({
        key: newIdempotencyKey(),
        bookId,
        file,
        preview: null,
        runId: null,
        doing: 'LOOK',
        problem: null,
      }));
      set([...items, ...fresh]);
      for (const { key, file } of fresh) queue = queue.then(() => look(bookId, key, file));
    },
    /** Says where a file goes whose account could not be told. */
    send: (key: string, accountId: string) => stage(bookId, key, accountId),
    remove: (key: string) => set(items.filter((each) => each.key !== key)),
    clear: () => set(items.filter((each) => each.bookId !== bookId)),
    /** Books one file after the other; one that is refused does not keep the next from it. */
    async commit(keys: readonly string[], done: (runId: string) => void): Promise<void> {
      for (const key of keys) {
        const runId = items.find((each) => each.key === key)?.runId ?? null;
        if (runId === null) continue;
        await doing(key, 'ADD', async () => {
          await commitImport(bookId, runId, newIdempotencyKey());
        });
        done(runId);
      }
    },
  };
}
