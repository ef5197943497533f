import { Box, Skeleton } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { budgetQuery } from '@/shared/api/calls/getBudget';
import type { Budget, Category, Period, Wallet } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { CategoryMark } from '@/shared/categories/CategoryMark';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { add } from '@/shared/money/decimal';
import { formatMoney } from '@/shared/money/format';
import { Card } from '@/shared/ui/Card';
import { Failure } from '@/shared/ui/Failure';
import { usePhone } from '@/shared/ui/usePhone';
import { moneyOf } from './BudgetTable';
import { sideBySide, type SideCell } from './side';
import { stateOf } from './tree';
import classes from './Periods.module.css';

const MOST = 6;
const ON_A_PHONE = 3;

/** The period one came for is the last of them. */
const toTheEnd = (place: HTMLElement | null) => {
  if (place !== null) place.scrollLeft = place.scrollWidth;
};

interface Props {
  wallet: Wallet;
  period: Period;
  /** The latest first. */
  periods: readonly Period[];
  categories: readonly Category[];
}

/** The period and those before it, side by side: plan and what was spent, by category. */
export function Periods({ wallet, period, periods, categories }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const phone = usePhone();
  const at = periods.indexOf(period);
  const shown = periods.slice(at, at + (phone ? ON_A_PHONE : MOST)).toReversed();
  const answers = useQueries({ queries: shown.map(({ id }) => budgetQuery(book.id, id)) });
  const failed = answers.find(({ isError }) => isError);
  if (failed !== undefined) return <Failure problem={failed.error} again={() => void failed.refetch()} />;
  const budgets = answers.flatMap(({ data }) => data ?? []);
  if (budgets.length < shown.length) return <Skeleton height={320} radius={14} />;
  const rows = sideBySide(
    budgets,
    categories.filter((each) => each.class === 'EXPENSE' && each.fixed !== true),
  );
  return (
    <Card flush title={t('budget:view.title')}>
      <p className={classes.about}>{t('budget:view.about')}</p>
      {/* It can be wider than the screen, and is then moved by the arrow keys. */}
      <Box
        ref={toTheEnd}
        className={classes.scroll}
        role="region"
        aria-label={t('budget:view.title')}
        tabIndex={0}
      >
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('budget:column.category')}</th>
              {shown.map((each) => (
                <th key={each.id} scope="col" data-status={each.status}>
                  <Link to="/budget" search={{ wallet: wallet.id, period: each.id }}>
                    {each.status === 'CLOSED' && <IconLock size={12} aria-hidden />}
                    {each.name}
                  </Link>
                  <small>{t(`budget:status.${each.status}`)}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ category, depth, cells }) => (
              <tr key={category.id} data-depth={depth}>
                <th scope="row">
                  <span>
                    <CategoryMark colour={category.colour} icon={category.icon} />
                    {category.name}
                  </span>
                </th>
                {cells.map((cell, index) => (
                  <Cell key={shown[index]?.id} cell={cell} budget={budgets[index]} />
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('budget:view.total')}</th>
              {budgets.map((budget) => (
                <Cell
                  key={budget.periodId}
                  cell={{
                    plan: budget.totals.planned.amount,
                    carried: budget.totals.carried.amount,
                    actual: budget.totals.spent.amount,
                  }}
                  budget={budget}
                />
              ))}
            </tr>
          </tfoot>
        </table>
      </Box>
    </Card>
  );
}

function Cell({ cell, budget }: { cell: SideCell; budget: Budget | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (budget === undefined) return <td />;
  const over = stateOf(add(cell.plan, cell.carried), cell.actual) === 'OVER';
  return (
    <td data-over={over || undefined}>
      <Amount value={moneyOf(budget, cell.actual)} />
      <small className="amount">
        {t(over ? 'budget:view.over' : 'budget:view.of', {
          amount: formatMoney(moneyOf(budget, cell.plan), language),
        })}
      </small>
    </td>
  );
}
