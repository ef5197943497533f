/** What of a transaction can differ after a change, in the order in which it is told. */
export const TRANSACTION_FIELDS = [
  'date',
  'payee',
  'what',
  'account',
  'amount',
  'note',
  'tags',
  'state',
] as const;

/** The same of accounts, wallets, categories, payees and tags. What is not here is the machine's own: versions, keys, times of change. */
export const OBJECT_FIELDS = [
  'name',
  'walletId',
  'parentId',
  'defaultCategoryId',
  'colour',
  'icon',
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
] as const;

export type TransactionField = (typeof TRANSACTION_FIELDS)[number];
export type ObjectField = (typeof OBJECT_FIELDS)[number];

/** One field of one change, in words; empty where there was nothing. */
export interface Change {
  readonly field: TransactionField | ObjectField;
  readonly before: string;
  readonly after: string;
}
