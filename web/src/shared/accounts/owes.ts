import type { AccountKind } from '@/shared/api/contract';

/** Kinds where money is owed: their amounts are asked for as a debt and kept below zero. */
export function owes(kind: AccountKind): boolean {
  return kind === 'CREDIT_CARD' || kind === 'LOAN' || kind === 'OTHER_LIABILITY';
}
