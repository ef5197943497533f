import type { HistoryEntry } from '@/shared/api/contract';

const DEEDS = [
  'created',
  'edited',
  'trashed',
  'restored',
  'purged',
  'archived',
  'unarchived',
  'merged',
  'moved',
  'reordered',
  'undone',
] as const;

/** What was done, by the last part of the server's word for it; else by what there was before and after. */
export function didOf({
  action,
  before,
  after,
}: Pick<HistoryEntry<unknown>, 'action' | 'before' | 'after'>): (typeof DEEDS)[number] {
  const verb = action.split('.').at(-1);
  const known = DEEDS.find((each) => each === (verb === 'deleted' ? 'trashed' : verb));
  if (known !== undefined) return known;
  if (before === null) return 'created';
  return after === null ? 'purged' : 'edited';
}
