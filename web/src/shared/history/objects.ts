import { formatDay } from '@/shared/dates/format';
import { PALETTE } from '@/shared/categories/CategoryMark';
import { type Change, OBJECT_FIELDS, type ObjectField } from './change';

/** A thing as the journal kept it. */
export type Kept = Readonly<Record<string, unknown>>;

export interface Words {
  readonly language: string;
  readonly yes: string;
  /** The name of a wallet or category, whatever became of it. */
  readonly nameOf: (id: string) => string;
}

function inWords(field: ObjectField, kept: Kept | null, words: Words): string {
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
  return OBJECT_FIELDS.map((field) => ({
    field,
    before: inWords(field, before, words),
    after: inWords(field, after, words),
  })).filter((change) => change.before !== change.after);
}
