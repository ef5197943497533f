import type { Account, RecurringInput, Suggestion } from '@/shared/api/contract';
import { type Accounts, emptyForm, type ItemForm, sidesOf } from './form';
import { repeatOf } from './rule';

export type Sureness = 'sure' | 'likely' | 'maybe';

/** The server's figure from 0 to 1, as a word. */
export function sureness({ confidence }: Pick<Suggestion, 'confidence'>): Sureness {
  const percent = Number(confidence) * 100;
  return percent >= 90 ? 'sure' : percent >= 75 ? 'likely' : 'maybe';
}

/** The last few days that were seen, and how many there are before them. */
export function lastDays(days: readonly string[], most = 6): { shown: readonly string[]; before: number } {
  return { shown: days.slice(-most), before: Math.max(0, days.length - most) };
}

/** The item as it is suggested; it reminds. */
export function inputOf(suggestion: Suggestion): RecurringInput {
  const { name, flows, payeeId, rule, startsOn, estimate } = suggestion;
  return {
    name,
    flows: flows.map(({ from, to, amount, toAmount, memo }) => ({
      ...(from === null ? {} : { from }),
      ...(to === null ? {} : { to }),
      amount,
      ...(toAmount === null ? {} : { toAmount }),
      ...(memo === null ? {} : { memo }),
    })),
    payeeId,
    rule,
    startsOn,
    shift: 'NONE',
    mode: 'REMIND',
    estimate,
  };
}

/** For who wants to change something first; null where the form cannot say it. */
export function formSuggested(suggestion: Suggestion, accounts: readonly Account[]): ItemForm | null {
  const known: Accounts = new Map(accounts.map((account) => [account.id, account]));
  const sides = suggestion.flows.some(({ toAmount }) => toAmount !== null)
    ? null
    : sidesOf(suggestion.flows, known);
  const repeat = repeatOf(suggestion.rule, suggestion.startsOn);
  if (sides === null || repeat === null) return null;
  return {
    ...emptyForm(suggestion.accountId, suggestion.startsOn),
    ...sides,
    name: suggestion.name,
    payee: suggestion.name,
    estimate: suggestion.estimate,
    repeat,
  };
}
