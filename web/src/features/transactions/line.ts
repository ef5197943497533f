import type { FlowState, Transaction } from '@/shared/api/contract';
import type { Money } from '@/shared/money/decimal';
import type { Names } from '@/shared/transactions/summary';

/** A row of the list. */
export interface Line {
  readonly transaction: Transaction;
  /** In an account's register: what it did to the account, the balance after it, and whether the bank has it. */
  readonly amount?: Money;
  readonly balance?: Money;
  readonly state?: FlowState | null;
}

export interface Marks {
  /** Money that came back from where it was spent. */
  readonly refund: boolean;
  /** How many lines, where there is more than one. */
  readonly split: number | null;
  readonly state: 'PENDING' | 'RECONCILED' | null;
}

/** The small words behind a payee. */
export function marksOf({ transaction, state }: Line, names: Names): Marks {
  const { flows } = transaction;
  const expense = (id: string | null) => id !== null && names.categories.get(id)?.class === 'EXPENSE';
  const states = state === undefined ? flows.flatMap((flow) => [flow.fromState, flow.toState]) : [state];
  return {
    refund: flows.length > 0 && flows.every((flow) => expense(flow.from)),
    split: flows.length > 1 ? flows.length : null,
    state: states.includes('PENDING') ? 'PENDING' : states.includes('RECONCILED') ? 'RECONCILED' : null,
  };
}

/** In an account's register: the account at the other end of a transfer, and which way the money went. */
export function otherEnd(
  transaction: Transaction,
  account: string,
  names: Names,
): { name: string; out: boolean } | null {
  const [flow] = transaction.flows;
  if (flow === undefined || transaction.flows.length > 1) return null;
  const out = flow.from === account;
  const other = names.accounts.get((out ? flow.to : flow.from) ?? '');
  return other === undefined ? null : { name: other.name, out };
}
