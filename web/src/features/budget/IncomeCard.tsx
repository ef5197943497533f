import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '@tanstack/react-router';
import type { Budget, Category } from '@/shared/api/contract';
import { CategoryMark } from '@/shared/categories/CategoryMark';
import { Amount } from '@/shared/money/Amount';
import { isZero, magnitude } from '@/shared/money/decimal';
import { Card } from '@/shared/ui/Card';
import { lineOf } from './plan';
import { moneyOf } from './BudgetTable';
import { PlanCell } from './PlanCell';
import { isEmpty } from './tree';
import { usePlan } from './usePlan';
import classes from './Budget.module.css';
import table from './BudgetTable.module.css';

interface Props {
  budget: Budget;
  categories: readonly Category[];
  mayPlan: boolean;
}

/** What is expected to come in and what came: apart, for it is no spending. */
export function IncomeCard({ budget, categories, mayPlan }: Props) {
  const { t } = useTranslation();
  const plan = usePlan(budget);
  const [every, setEvery] = useState(false);
  const own = categories.filter((each) => each.class === 'INCOME' && each.fixed !== true);
  const used = own.filter(({ id }) => {
    const line = lineOf(budget, id);
    return !isEmpty(line) || line.previousPlan !== null;
  });
  const shown = every ? own.filter((each) => each.archivedAt == null || used.includes(each)) : used;
  const { received } = budget.uncategorised;
  if (!mayPlan && shown.length === 0 && isZero(received.amount)) return null;
  return (
    <Card flush title={t('budget:income.title')}>
      {(shown.length > 0 || !isZero(received.amount)) && (
        <table className={classes.side} data-plans>
          <thead>
            <tr>
              <th scope="col">{t('budget:column.category')}</th>
              <th scope="col">{t('budget:column.plan')}</th>
              <th scope="col">{t('budget:income.came')}</th>
              <th scope="col" className={classes.wide}>
                {t('budget:income.open')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((category) => {
              const { figures } = lineOf(budget, category.id);
              const more = figures.left.amount.startsWith('-');
              return (
                <tr key={category.id}>
                  <th scope="row">
                    <span className={table.name}>
                      <CategoryMark colour={category.colour} icon={category.icon} />
                      {category.name}
                    </span>
                  </th>
                  <td>
                    {mayPlan ? (
                      <PlanCell
                        label={t('budget:planFor', { name: category.name })}
                        value={figures.plan}
                        save={(amount) => plan(category, amount)}
                      />
                    ) : (
                      <Amount value={figures.plan} />
                    )}
                  </td>
                  <td>
                    <Amount value={figures.actual} tone="flow" />
                  </td>
                  <td className={classes.wide}>
                    {more ? (
                      <>
                        <Amount value={moneyOf(budget, magnitude(figures.left.amount))} />{' '}
                        <small>{t('budget:income.more')}</small>
                      </>
                    ) : (
                      <Amount
                        value={figures.left}
                        className={isZero(figures.left.amount) ? table.nothing : ''}
                      />
                    )}
                  </td>
                </tr>
              );
            })}
            {!isZero(received.amount) && (
              <tr>
                <th scope="row">
                  <Link
                    to="/transactions"
                    className={table.uncategorised}
                    search={{
                      wallet: budget.walletId,
                      from: budget.startsOn,
                      to: budget.endsOn,
                      category: 'none',
                    }}
                  >
                    {t('common:uncategorised')}
                  </Link>
                </th>
                <td />
                <td>
                  <Amount value={received} tone="flow" />
                </td>
                <td className={classes.wide} />
              </tr>
            )}
          </tbody>
        </table>
      )}
      {mayPlan && !every && (
        <div className={classes.more}>
          <Button size="compact-sm" variant="subtle" onClick={() => setEvery(true)}>
            {t('budget:income.all')}
          </Button>
        </div>
      )}
    </Card>
  );
}
