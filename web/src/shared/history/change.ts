/** What of a thing can differ after a change, and is told. */
export const FIELDS = [
  'name',
  'date',
  'payee',
  'what',
  'account',
  'amount',
  'note',
  'tags',
  'state',
  'walletId',
  'parentId',
  'defaultCategoryId',
  'colour',
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
] as const;
export type Field = (typeof FIELDS)[number];

/** One field of one change, in words; empty where there was nothing. */
export interface Change {
  readonly field: Field;
  readonly before: string;
  readonly after: string;
}
