import type { Transaction, TransactionInput } from '@/shared/api/contract';
import { ApiProblem, Unreachable } from '@/shared/api/problem';
import type { Waiting } from './waiting';

/** What sending needs of the server. */
export interface Road {
  /** The ids of tags by name; those that are missing are made. */
  tagIds: (book: string, names: readonly string[]) => Promise<string[]>;
  create: (book: string, body: TransactionInput, key: string) => Promise<Transaction>;
  change: (book: string, item: Transaction, body: TransactionInput) => Promise<unknown>;
}

export type Outcome =
  | { readonly kind: 'BOOKED' }
  /** The server was not there, or busy: another time. */
  | { readonly kind: 'LATER' }
  /** `arrived`: what went out first is booked, only its change is refused. */
  | { readonly kind: 'REFUSED'; readonly problem: ApiProblem; readonly arrived: boolean };

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const passes = ({ status }: ApiProblem) => status >= 500 || status === 429 || status === 401;

/**
 * Sends one entry. `mark` keeps what goes out before it does, so that whatever happens on the way, the next try sends the same
 * under the same key: the server books it once and answers the same again.
 */
export async function deliver(
  entry: Waiting,
  road: Road,
  mark: (body: TransactionInput) => Promise<void>,
): Promise<Outcome> {
  let arrived = false;
  try {
    const body: TransactionInput =
      entry.tagNames.length === 0
        ? entry.body
        : { ...entry.body, tagIds: await road.tagIds(entry.book, entry.tagNames) };
    // Typed anew after it went out: whether it had arrived or arrives only now, it is changed.
    if (entry.sent !== null && !same(entry.sent.body, body)) {
      const there = await first(entry, entry.sent.body, road);
      if (there !== null) {
        arrived = true;
        await road.change(entry.book, there, body);
        return { kind: 'BOOKED' };
      }
    }
    await mark(body);
    await road.create(entry.book, body, entry.id);
    return { kind: 'BOOKED' };
  } catch (problem) {
    if (problem instanceof Unreachable) return { kind: 'LATER' };
    if (!(problem instanceof ApiProblem)) throw problem;
    return passes(problem) ? { kind: 'LATER' } : { kind: 'REFUSED', problem, arrived };
  }
}

/** What went out first, as the server has it; none where it refuses it, for then it never was there. */
async function first(entry: Waiting, body: TransactionInput, road: Road): Promise<Transaction | null> {
  try {
    return await road.create(entry.book, body, entry.id);
  } catch (problem) {
    if (problem instanceof ApiProblem && !passes(problem)) return null;
    throw problem;
  }
}
