import { describe, expect, it } from 'vitest';
import type { Activity } from '@/shared/api/contract';
import { aimOf, byDay, deedOf, placeOf } from './view';

const edited: Activity = {
  operationId: 'o1',
  at: '2026-11-20T15:30:00Z',
  actor: { id: 'me', name: 'Jisu' },
  action: 'transaction.edited',
  source: 'PERSON',
  objects: [{ kind: 'transaction', count: 1 }],
  subject: { kind: 'transaction', id: 't1', name: 'Emart' },
  undoable: true,
  undoneBy: null,
  undoes: null,
};
const imported: Activity = {
  ...edited,
  action: 'import.committed',
  source: 'IMPORT',
  objects: [
    { kind: 'transaction', count: 812 },
    { kind: 'import', count: 1 },
  ],
  subject: { kind: 'import', id: 'run', name: 'bank.csv' },
};

describe('the sentence of a deed', () => {
  it('says what was done to how many of what', () => {
    expect(deedOf(edited)).toBe('edited');
    expect(aimOf(edited)).toEqual({ kind: 'transaction', count: 1 });
    expect(aimOf({ ...edited, objects: [{ kind: 'payee', count: 3 }], subject: null })).toEqual({
      kind: 'payee',
      count: 3,
    });
  });
  it('counts the rows of an import, and names the deed behind a bulk', () => {
    expect(aimOf(imported)).toEqual({ kind: 'transaction', count: 812 });
    expect(deedOf({ ...edited, action: 'transactions.bulk.delete' })).toBe('trashed');
    expect(deedOf({ ...edited, action: 'transactions.bulk.tags_add' })).toBe('edited');
  });
  it('is about the book where the book began, whatever it touched first', () => {
    expect(
      aimOf({ ...edited, action: 'demo.filled', objects: [{ kind: 'wallet', count: 2 }], subject: null }),
    ).toEqual({ kind: 'book', count: 1 });
  });
  it('says what was done about a day of what recurs', () => {
    expect(deedOf({ ...edited, action: 'recurring.posted' })).toBe('posted');
    expect(deedOf({ ...edited, action: 'occurrence.skipped' })).toBe('skipped');
    expect(deedOf({ ...edited, action: 'occurrence.reset' })).toBe('reset');
  });
  it('has words for a verb and a kind that it does not know', () => {
    expect(deedOf({ ...edited, action: 'omen.crossed' })).toBe('changed');
    expect(aimOf({ ...edited, subject: { kind: 'omen', id: 'g', name: null } }).kind).toBe('thing');
  });
});

describe('where a deed leads', () => {
  it('is the page of an account or a name, the run of an import, nowhere for a transaction', () => {
    expect(placeOf({ ...edited, subject: { kind: 'payee', id: 'p', name: 'Emart' } })).toEqual({
      to: '/payees/$nameId',
      params: { nameId: 'p' },
    });
    expect(placeOf(imported)).toEqual({ to: '/import', search: { run: 'run' } });
    expect(placeOf(edited)).toBeNull();
  });
});

describe('what was planned', () => {
  it.each([
    ['budget_line.filled', 'planned'],
    ['budget_line.moved', 'shifted'],
    ['budget_line.edited', 'edited'],
    ['period.closed', 'closed'],
    ['demo.filled', 'filled'],
  ])('%s is told as %s', (action, deed) => {
    expect(deedOf({ ...edited, action })).toBe(deed);
  });

  it('leads to the period that was begun', () => {
    expect(placeOf({ ...edited, subject: { kind: 'period', id: 'p', name: 'December' } })).toEqual({
      to: '/budget',
      search: { period: 'p' },
    });
  });
});

describe('the days', () => {
  it("are those of the book's calendar: half past midnight in Seoul is the next day", () => {
    const days = byDay([edited, { ...edited, at: '2026-11-20T14:30:00Z' }], 'Asia/Seoul');
    expect(days.map(({ day, deeds }) => [day, deeds.length])).toEqual([
      ['2026-11-21', 1],
      ['2026-11-20', 1],
    ]);
  });
});
