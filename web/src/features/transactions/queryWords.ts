/** The words of the query language that stand for values. */
export const KINDS = [
  'income',
  'expense',
  'transfer',
  'refund',
  'exchange',
  'trade',
  'opening',
  'adjustment',
] as const;
export const STATES = ['pending', 'cleared', 'reconciled'] as const;
