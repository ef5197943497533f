import { describe, expect, it } from 'vitest';
import { didOf } from './did';
import { objectChanges } from './objects';

const words = { language: 'en', yes: 'yes', nameOf: (id: string) => (id === 'food' ? 'Food' : 'gone') };

describe('the history of a thing', () => {
  it('tells what was different, by names and days instead of ids', () => {
    expect(
      objectChanges(
        { name: 'Market', parentId: null, colour: null, version: 1, openedOn: '2026-11-01' },
        { name: 'Groceries', parentId: 'food', colour: 'c3', version: 2, openedOn: '2026-11-01' },
        words,
      ),
    ).toEqual([
      { field: 'name', before: 'Market', after: 'Groceries' },
      { field: 'parentId', before: '', after: 'Food' },
      { field: 'colour', before: '', after: '3' },
    ]);
  });

  it('tells of the archive and the trash whether, not when', () => {
    expect(objectChanges({ archivedAt: null }, { archivedAt: '2026-11-21T03:00:00Z' }, words)).toEqual([
      { field: 'archivedAt', before: '', after: 'yes' },
    ]);
  });

  it('says nothing about what only the machine keeps', () => {
    expect(objectChanges({ version: 1, nameKey: 'a' }, { version: 2, nameKey: 'b' }, words)).toEqual([]);
  });

  it.each([
    ['category.created', 'created'],
    ['account.deleted', 'trashed'],
    ['payee.merged', 'merged'],
    ['undone', 'undone'],
    ['something.new', 'edited'],
  ])('knows %s as %s', (action, did) => {
    expect(didOf({ action, before: {}, after: {} })).toBe(did);
  });
});
