import { createTag } from '@/shared/api/calls/createTag';
import { createTransaction } from '@/shared/api/calls/createTransaction';
import { tagsOf } from '@/shared/api/calls/listTags';
import { updateTransaction } from '@/shared/api/calls/updateTransaction';
import { newIdempotencyKey } from '@/shared/api/client';
import type { TransactionInput } from '@/shared/api/contract';
import { deliver, type Road } from './deliver';
import { waiting } from './store';
import { isReady, type Waiting } from './waiting';

const folded = (name: string) => name.trim().normalize('NFC').toLocaleLowerCase();

const road: Road = {
  async tagIds(book, names) {
    const { items } = await tagsOf(book);
    const ids: string[] = [];
    for (const name of names) {
      const known = items.find((tag) => folded(tag.name) === folded(name));
      ids.push(known?.id ?? (await createTag(book, { name }, newIdempotencyKey())).data.id);
    }
    return ids;
  },
  create: async (book, body, key) => (await createTransaction(book, body, key)).data,
  change: (book, item, body) => updateTransaction(book, item, body),
};

/** Puts an entry in line. `tried` is what already went out under this key, where something did. */
export async function queue(
  entry: Pick<Waiting, 'id' | 'person' | 'book' | 'body' | 'tagNames'>,
  tried: TransactionInput | null,
): Promise<void> {
  const at = Date.now();
  await waiting.put({
    ...entry,
    at,
    sent: tried === null ? null : { body: tried, at },
    refused: null,
  });
}

let sending: Promise<Set<string>> | null = null;

/** Sends what waits, one after the other, once at a time across the tabs; answers the books that got something. */
export function sendWaiting(person: string): Promise<Set<string>> {
  sending ??= alone(() => sendAll(person)).finally(() => {
    sending = null;
  });
  return sending;
}

async function alone<T>(work: () => Promise<T>): Promise<T> {
  // Only https and localhost have it; elsewhere two tabs may both send, and the key makes one of it.
  const locks = (navigator as { locks?: LockManager }).locks;
  return locks === undefined ? work() : locks.request('sallim.waiting', work);
}

async function sendAll(person: string): Promise<Set<string>> {
  const books = new Set<string>();
  for (const { id } of waiting.of(person)) {
    // Another tab, or a hand, may have been faster.
    const entry = waiting.of(person).find((each) => each.id === id);
    if (entry === undefined || !isReady(entry, Date.now())) continue;
    const outcome = await deliver(entry, road, (body) =>
      waiting.put({ ...entry, sent: { body, at: Date.now() } }),
    );
    if (outcome.kind === 'LATER') break;
    if (outcome.kind === 'BOOKED') {
      await waiting.remove(id);
      books.add(entry.book);
    } else {
      const { problem, arrived } = outcome;
      await waiting.put({
        ...entry,
        // A refusal books nothing: what went out is forgotten with it.
        sent: arrived ? entry.sent : null,
        refused: problem.fields[0]?.message ?? problem.message,
      });
    }
  }
  return books;
}
