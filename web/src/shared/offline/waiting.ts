import type { TransactionInput } from '@/shared/api/contract';

/** A transaction that was typed while the server could not be reached, until it has been booked or somebody takes it out. */
export interface Waiting {
  /** Its idempotency key too, made when it was queued: however often it is sent, it is booked once. */
  readonly id: string;
  readonly person: string;
  readonly book: string;
  /** When it was typed, in milliseconds. */
  readonly at: number;
  readonly body: Omit<TransactionInput, 'tagIds'>;
  /** By name: one that the book does not have is made when it is sent. */
  readonly tagNames: readonly string[];
  /** What may have arrived already, and when: it went out, but no answer came back. */
  readonly sent: { readonly body: TransactionInput; readonly at: number } | null;
  /** Why the server does not take it, in its words. It stays here until somebody changes it or takes it out. */
  readonly refused: string | null;
}

/** The server keeps keys for seven days; a day is left for clocks that differ. */
const KEY_LASTS = 6 * 24 * 60 * 60 * 1000;

/** What went out so long ago that the server may no longer know its key: to send it again could book it twice. */
export function isTooOld(entry: Waiting, now: number): boolean {
  return entry.sent !== null && now - entry.sent.at > KEY_LASTS;
}

export const isReady = (entry: Waiting, now: number): boolean =>
  entry.refused === null && !isTooOld(entry, now);

/** Typed anew. What may have arrived is remembered, so that it is changed rather than booked beside it. */
export function retyped(entry: Waiting, body: Waiting['body'], tagNames: readonly string[]): Waiting {
  return { ...entry, body, tagNames, refused: null };
}
