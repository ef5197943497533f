import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { explanationQuery } from '@/shared/api/calls/explainNumber';
import { allowanceQuery } from '@/shared/api/calls/getAllowance';
import { budgetQuery } from '@/shared/api/calls/getBudget';
import { periodsQuery } from '@/shared/api/calls/listPeriods';
import type { AlertRule, AlertScope, Wallet } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { todayIn } from '@/shared/dates/format';
import {
  type Looked,
  ofAllowance,
  ofBudget,
  ofWallet,
  type Silence,
  silent,
  type Standing,
  standingOf,
  WAITING,
} from './standing';

/** How each rule stands now: every budget, balance and allowance is read once, however many rules look at it. */
export function useStandings(rules: readonly AlertRule[], wallets: readonly Wallet[]) {
  const book = useBook();
  const today = todayIn(book.zone, new Date());
  const live = new Map(wallets.map((wallet) => [wallet.id, wallet]));
  const of = (scope: AlertScope) => [
    ...new Set(
      rules
        .filter((rule) => rule.scope === scope && (rule.walletId === null || live.has(rule.walletId)))
        .map(({ walletId }) => walletId ?? ''),
    ),
  ];
  const budgeted = of('BUDGET');
  const held = of('WALLET');
  const allowed = of('ALLOWANCE');
  const periods = useQueries({ queries: budgeted.map((id) => periodsQuery(book.id, id)) });
  const running = periods.map(({ data }) => data?.items.find(({ status }) => status === 'ACTIVE')?.id);
  const budgets = useQueries({
    queries: running.map((id) => ({ ...budgetQuery(book.id, id ?? ''), enabled: id !== undefined })),
  });
  const balances = useQueries({
    queries: held.map((wallet) =>
      explanationQuery(book.id, { figure: 'WALLET' as const, date: today, wallet }),
    ),
  });
  const allowances = useQueries({
    queries: allowed.map((id) => allowanceQuery(book.id, id === '' ? undefined : id)),
  });

  const lookedAt = ({ scope, walletId, categoryId }: AlertRule): Looked | Silence | undefined => {
    const wallet = walletId === null ? undefined : live.get(walletId);
    if (walletId !== null && wallet === undefined) return 'gone';
    if (scope === 'BUDGET') {
      const place = budgeted.indexOf(walletId ?? '');
      if (periods[place]?.data !== undefined && running[place] === undefined) return 'noPeriod';
      return through(budgets[place], (budget) => ofBudget(budget, categoryId));
    }
    if (scope === 'WALLET')
      return through(balances[held.indexOf(walletId ?? '')], ({ total }) =>
        ofWallet(total, wallet?.currency ?? book.currency),
      );
    return through(allowances[allowed.indexOf(walletId ?? '')], ofAllowance);
  };
  return (rule: AlertRule): Standing => {
    const looked = lookedAt(rule);
    if (looked === undefined) return WAITING;
    return typeof looked === 'string' ? silent(looked) : standingOf(rule, looked);
  };
}

function through<T, R>(query: UseQueryResult<T> | undefined, make: (data: T) => R): R | undefined {
  return query?.data === undefined ? undefined : make(query.data);
}
