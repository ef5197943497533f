import { Alert, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { budgetQuery } from '@/shared/api/calls/getBudget';
import type { Account, BudgetLine, Category, Period, Wallet } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import type { BudgetSearch } from '@/shared/search/budget';
import { Failure } from '@/shared/ui/Failure';
import { AccountsCard } from './AccountsCard';
import { BudgetTable } from './BudgetTable';
import { CeilingDialog } from './CeilingDialog';
import { CeilingsCard } from './CeilingsCard';
import { FillFromGoal } from './FillFromGoal';
import { IncomeCard } from './IncomeCard';
import { LeftToPlan } from './LeftToPlan';
import { LineDialog } from './LineDialog';
import { MoveDialog } from './MoveDialog';
import { PayeesCard } from './PayeesCard';
import { ResultsCard } from './ResultsCard';
import { Toolbar } from './Toolbar';
import type { Opening } from './opening';
import { useLines } from './useLines';
import classes from './Budget.module.css';

interface Props {
  wallet: Wallet;
  period: Period;
  categories: readonly Category[];
  accounts: readonly Account[];
  search: BudgetSearch;
  hasPrevious: boolean;
}

/** One period in detail: what is left to plan, then the table, then what stands apart from it. */
export function PeriodRoom({ wallet, period, categories, accounts, search, hasPrevious }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const budget = useQuery(budgetQuery(book.id, period.id));
  const [opened, open] = useState<Opening | null>(null);
  const close = () => open(null);
  const lines = useLines(period, open);
  if (budget.isError) return <Failure problem={budget.error} again={() => void budget.refetch()} />;
  if (budget.data === undefined) return <Skeleton height={320} radius={14} />;
  const view = budget.data;
  const mayPlan = book.role !== 'VIEWER' && view.status !== 'CLOSED';
  const own = accounts.filter(({ walletId }) => walletId === wallet.id);
  const find = (wanted: BudgetLine) =>
    [...view.lines, ...view.income, ...view.others].find(({ lineId }) => lineId === wanted.lineId) ?? wanted;
  return (
    <>
      <LeftToPlan budget={view} wallet={wallet} />
      {view.missingRates.length > 0 && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={18} />}>
          {t('common:total.without', { codes: view.missingRates.join(', ') })}
        </Alert>
      )}
      <Toolbar
        budget={view}
        period={period}
        search={search}
        accounts={own}
        hasPrevious={hasPrevious}
        mayPlan={mayPlan}
        fromGoal={() => open({ what: 'goal' })}
      />
      <BudgetTable budget={view} categories={categories} search={search} mayPlan={mayPlan} verbs={lines} />
      <IncomeCard budget={view} categories={categories} mayPlan={mayPlan} />
      <CeilingsCard
        budget={view}
        accounts={accounts}
        mayPlan={mayPlan}
        verbs={lines}
        add={() => open({ what: 'ceiling' })}
      />
      <AccountsCard budget={view} accounts={accounts} />
      <div className={classes.looks}>
        <PayeesCard period={period} />
        <ResultsCard wallet={wallet} />
      </div>
      {opened?.what === 'line' && (
        <LineDialog
          budget={view}
          line={find(opened.line)}
          name={opened.name}
          accounts={own}
          mayPlan={mayPlan}
          close={close}
        />
      )}
      {opened?.what === 'move' && (
        <MoveDialog budget={view} categories={categories} opening={opened} close={close} />
      )}
      {opened?.what === 'goal' && <FillFromGoal budget={view} categories={categories} close={close} />}
      {opened?.what === 'ceiling' && <CeilingDialog budget={view} accounts={own} close={close} />}
    </>
  );
}
