import { LINE_STATES, type LineState, PRIORITIES } from '@/shared/api/planningContract';

/** What the address bar of the budget may hold. Anything else is dropped, so that a mangled link still opens. */
export interface BudgetSearch {
  wallet?: string;
  period?: string;
  /** Several periods side by side. */
  view?: 'periods';
  state?: LineState;
  priority?: (typeof PRIORITIES)[number];
  account?: string;
  /** Also categories without a plan. */
  all?: true;
}

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

export function budgetSearch(search: Record<string, unknown>): BudgetSearch {
  const state = LINE_STATES.find((each) => each === search.state);
  const priority = PRIORITIES.find((each) => each === search.priority);
  return {
    ...(isId(search.wallet) ? { wallet: search.wallet } : {}),
    ...(isId(search.period) ? { period: search.period } : {}),
    ...(search.view === 'periods' ? { view: 'periods' } : {}),
    ...(state === undefined ? {} : { state }),
    ...(priority === undefined ? {} : { priority }),
    ...(isId(search.account) ? { account: search.account } : {}),
    ...(search.all === true ? { all: true } : {}),
  };
}
