import { describe, expect, it } from 'vitest';
import type { Transaction, TransactionInput } from '@/shared/api/contract';
import { ApiProblem, Unreachable } from '@/shared/api/problem';
import { deliver, type Road } from './deliver';
import { isReady, isTooOld, retyped, type Waiting } from './waiting';

const body = (date: string): TransactionInput => ({
  date,
  flows: [{ from: 'cash', to: 'food', amount: { amount: '5', commodity: 'EUR' } }],
});

const entry: Waiting = {
  id: 'key-1',
  person: 'jisu',
  book: 'home',
  at: 0,
  body: body('2026-11-20'),
  tagNames: [],
  sent: null,
  refused: null,
};

/** A server that books by key, as ours does, and a road that may lose the answer. */
function server() {
  const booked = new Map<string, Transaction>();
  const changed: TransactionInput[] = [];
  let losing = false;
  const road: Road = {
    tagIds: (_, names) => Promise.resolve(names.map((name) => `tag-${name}`)),
    create: (_, input, key) => {
      const known = booked.get(key);
      const made = known ?? ({ id: `t${booked.size + 1}`, version: 1, ...input } as Transaction);
      booked.set(key, made);
      return losing ? Promise.reject(new Unreachable('lost')) : Promise.resolve(made);
    },
    change: (_, item, input) => {
      changed.push(input);
      booked.set([...booked].find(([, each]) => each.id === item.id)?.[0] ?? '', {
        ...item,
        ...input,
      } as Transaction);
      return Promise.resolve();
    },
  };
  return { road, booked, changed, lose: (yes: boolean) => (losing = yes) };
}

const marking = () => {
  let sent: Waiting['sent'] = null;
  return {
    mark: (out: TransactionInput) => {
      sent = { body: out, at: 1 };
      return Promise.resolve();
    },
    sent: () => sent,
  };
};

describe('an entry that waits', () => {
  it('is booked once although its answer was lost', async () => {
    const { road, booked, lose } = server();
    const { mark, sent } = marking();
    lose(true);
    expect(await deliver(entry, road, mark)).toEqual({ kind: 'LATER' });
    lose(false);
    expect(await deliver({ ...entry, sent: sent() }, road, mark)).toEqual({ kind: 'BOOKED' });
    expect(booked.size).toBe(1);
  });

  it('that was typed anew after it went out is changed, not booked beside', async () => {
    const { road, booked, changed, lose } = server();
    const { mark, sent } = marking();
    lose(true);
    await deliver(entry, road, mark);
    lose(false);
    const anew = retyped({ ...entry, sent: sent() }, body('2026-11-21'), []);
    expect(await deliver(anew, road, mark)).toEqual({ kind: 'BOOKED' });
    expect([...booked.values()].map((each) => each.date)).toEqual(['2026-11-21']);
    expect(changed).toHaveLength(1);
  });

  it('that was refused and typed anew goes out as it is now', async () => {
    const { road, booked } = server();
    const picky: Road = {
      ...road,
      create: (book, input, key) =>
        input.date === '2026-11-20'
          ? Promise.reject(ApiProblem.of(new Response(null, { status: 409 }), undefined))
          : road.create(book, input, key),
    };
    const anew = retyped({ ...entry, sent: { body: entry.body, at: 1 } }, body('2026-11-21'), []);
    expect(await deliver(anew, picky, marking().mark)).toEqual({ kind: 'BOOKED' });
    expect(booked.size).toBe(1);
  });

  it('finds its tags when it is sent', async () => {
    const { road, booked } = server();
    await deliver({ ...entry, tagNames: ['trip'] }, road, marking().mark);
    expect([...booked.values()][0]?.tagIds).toEqual(['tag-trip']);
  });

  it('is kept with the reason where the server refuses it, and waits where it is only busy', async () => {
    const answering = (status: number): Road => ({
      ...server().road,
      create: () =>
        Promise.reject(ApiProblem.of(new Response(null, { status }), { status, code: 'x', detail: 'No.' })),
    });
    expect(await deliver(entry, answering(409), marking().mark)).toMatchObject({ kind: 'REFUSED' });
    expect(await deliver(entry, answering(503), marking().mark)).toEqual({ kind: 'LATER' });
    expect(await deliver(entry, answering(401), marking().mark)).toEqual({ kind: 'LATER' });
  });

  it('is not sent again once the server may have forgotten its key', () => {
    const out = { ...entry, sent: { body: body('2026-11-20'), at: 0 } };
    const week = 7 * 24 * 60 * 60 * 1000;
    expect(isTooOld(out, week)).toBe(true);
    expect(isReady(out, week)).toBe(false);
    expect(isReady(out, 60_000)).toBe(true);
    expect(isTooOld(entry, week)).toBe(false);
  });
});
