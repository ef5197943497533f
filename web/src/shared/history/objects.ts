import { formatDay } from '@/shared/dates/format';
import { PALETTE } from '@/shared/ui/Dot';
import type { Change, Field } from './change';

/** A thing as the journal kept it. */
export type Kept = Readonly<Record<string, unknown>>;

/** In the order in which they are told. What is not here is the machine's own: versions, keys, times of change. */
const TOLD = [
  'name',
  'walletId',
  'parentId',
  'defaultCategoryId',
  'colour',
  'note',
  'description',
  'phone',
  'institution',
  'numberMasked',
  'openedOn',
  'cardLimit',
  'cardStatementDay',
  'cardPaymentDay',
  'archivedAt',
  'deletedAt',
] as const satisfies readonly Field[];

export interface Words {
  readonly language: string;
  readonly yes: string;
  /** The name of a wallet or category, whatever became of it. */
  readonly nameOf: (id: string) => string;
}

function inWords(field: (typeof TOLD)[number], kept: Kept | null, words: Words): string {
  const value = kept?.[field];
  if (value === null || value === undefined || value === '') return '';
  if (field === 'archivedAt' || field === 'deletedAt') return words.yes;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  switch (field) {
    case 'walletId':
    case 'parentId':
    case 'defaultCategoryId':
      return words.nameOf(text);
    case 'openedOn':
      return formatDay(text, words.language);
    case 'colour':
      return PALETTE.includes(text) ? String(PALETTE.indexOf(text) + 1) : text;
    default:
      return text;
  }
}

/** What was different after, field by field. */
export function objectChanges(before: Kept | null, after: Kept | null, words: Words): Change[] {
  return TOLD.map((field) => ({
    field,
    before: inWords(field, before, words),
    after: inWords(field, after, words),
  })).filter((change) => change.before !== change.after);
}
