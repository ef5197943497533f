import type { BudgetLine } from '@/shared/api/contract';

/** What is open over the table. */
export type Opening =
  | { readonly what: 'line'; readonly line: BudgetLine; readonly name: string }
  /** Money goes to a category, to cover what it overspent, or away from it. */
  | {
      readonly what: 'move';
      readonly towards: 'to' | 'from';
      readonly category: string;
      readonly name: string;
    }
  | { readonly what: 'ceiling' }
  /** The plan is filled with what a goal asks for. */
  | { readonly what: 'goal' };

/** What a row can have done to it. */
export interface LineVerbs {
  readonly details: (line: BudgetLine, name: string) => void;
  readonly move: (towards: 'to' | 'from', category: string, name: string) => void;
  readonly remove: (line: BudgetLine, name: string) => void;
}
