import { ActionIcon, Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconAdjustmentsHorizontal, IconDots, IconEraser, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { tagsQuery } from '@/shared/api/calls/listTags';
import type { Account, Budget, BudgetLine } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { Amount } from '@/shared/money/Amount';
import { Card } from '@/shared/ui/Card';
import { BarLine } from './BarLine';
import type { LineVerbs } from './opening';
import { sumsOf } from './tree';
import classes from './Budget.module.css';
import table from './BudgetTable.module.css';

interface Props {
  budget: Budget;
  accounts: readonly Account[];
  mayPlan: boolean;
  verbs: LineVerbs;
  add: () => void;
}

/** Ceilings across the categories: for a tag, an account or everything. They are in no total. */
export function CeilingsCard({ budget, accounts, mayPlan, verbs, add }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const tags = useQuery({
    ...tagsQuery(book.id),
    enabled: budget.others.some(({ tagId }) => tagId !== null),
  });
  const nameOf = (line: BudgetLine): string => {
    if (line.scope === 'ALL') return t('budget:ceiling.ALL');
    const found =
      line.scope === 'TAG'
        ? tags.data?.items.find(({ id }) => id === line.tagId)?.name
        : accounts.find(({ id }) => id === line.onAccountId)?.name;
    return found ?? t('budget:goneCategory');
  };
  if (budget.others.length === 0 && !mayPlan) return null;
  return (
    <Card flush title={t('budget:ceiling.title')}>
      <div className={classes.add}>
        <p className={classes.about}>{t('budget:ceiling.about')}</p>
        {mayPlan && (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={add}
          >
            {t('budget:ceiling.add')}
          </Button>
        )}
      </div>
      {budget.others.length > 0 && (
        <table className={classes.side}>
          <thead>
            <tr>
              <th scope="col">{t('budget:ceiling.of')}</th>
              <th scope="col">{t('budget:ceiling.most')}</th>
              <th scope="col">{t('budget:column.spent')}</th>
              <th scope="col" className={table.pace}>
                {t('budget:column.pace')}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {budget.others.map((line) => {
              const { plan, carried, actual } = line.figures;
              const name = nameOf(line);
              return (
                <tr key={line.lineId}>
                  <th scope="row">
                    {name}
                    <small>{t(`budget:ceiling.scope.${line.scope}`)}</small>
                  </th>
                  <td>
                    <Amount value={plan} />
                  </td>
                  <td>
                    <Amount value={actual} />
                  </td>
                  <td className={table.pace}>
                    <BarLine
                      sums={sumsOf(plan.amount, carried.amount, actual.amount)}
                      pace={budget.pace}
                      name={name}
                    />
                  </td>
                  <td>
                    {mayPlan && (
                      <Menu position="bottom-end">
                        <Menu.Target>
                          <ActionIcon
                            variant="subtle"
                            color="gray"
                            aria-label={t('budget:verb.menu', { name })}
                          >
                            <IconDots size={17} />
                          </ActionIcon>
                        </Menu.Target>
                        <Menu.Dropdown>
                          <Menu.Item
                            leftSection={<IconAdjustmentsHorizontal size={16} />}
                            onClick={() => verbs.details(line, name)}
                          >
                            {t('budget:verb.details')}
                          </Menu.Item>
                          <Menu.Item
                            color="red"
                            leftSection={<IconEraser size={16} />}
                            onClick={() => verbs.remove(line, name)}
                          >
                            {t('budget:verb.remove')}
                          </Menu.Item>
                        </Menu.Dropdown>
                      </Menu>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Card>
  );
}
