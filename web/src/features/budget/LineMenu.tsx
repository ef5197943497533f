import { ActionIcon, Menu, type MenuItemProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import {
  IconAdjustmentsHorizontal,
  IconArrowsExchange,
  IconArrowsTransferUpDown,
  IconDots,
  IconEraser,
} from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isZero } from '@/shared/money/decimal';
import type { RowProps } from './BudgetTable';
import { lineOf } from './plan';

function AnchorItem(props: MenuItemProps & Omit<ComponentPropsWithRef<'a'>, keyof MenuItemProps>) {
  return <Menu.Item component="a" {...props} />;
}

const ItemLink = createLink(AnchorItem);

/** What can be done with the line of a category. */
export function LineMenu({
  row,
  name,
  budget,
  mayPlan,
  verbs,
}: Pick<RowProps, 'row' | 'name' | 'budget' | 'verbs'> & { mayPlan: boolean }) {
  const { t } = useTranslation();
  const { line, category } = row;
  const open = row.sums.state === 'OVER';
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('budget:verb.menu', { name })}>
          <IconDots size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <ItemLink
          to="/transactions"
          search={{ wallet: budget.walletId, from: budget.startsOn, to: budget.endsOn, category }}
          leftSection={<IconArrowsExchange size={16} />}
        >
          {t('budget:verb.transactions')}
        </ItemLink>
        {row.kind !== 'group' && (
          <Menu.Item
            leftSection={<IconAdjustmentsHorizontal size={16} />}
            onClick={() => verbs.details(lineOf(budget, category), name)}
          >
            {t('budget:verb.details')}
          </Menu.Item>
        )}
        {mayPlan && (
          <Menu.Item
            leftSection={<IconArrowsTransferUpDown size={16} />}
            onClick={() => verbs.move('to', category, name)}
          >
            {t(open ? 'budget:verb.coverFrom' : 'budget:verb.moveTo')}
          </Menu.Item>
        )}
        {mayPlan && !isZero(row.sums.plan) && (
          <Menu.Item
            leftSection={<IconArrowsTransferUpDown size={16} />}
            onClick={() => verbs.move('from', category, name)}
          >
            {t('budget:verb.moveFrom')}
          </Menu.Item>
        )}
        {mayPlan && line?.lineId != null && (budget.status === 'DRAFT' || !isZero(row.sums.plan)) && (
          <Menu.Item
            color="red"
            leftSection={<IconEraser size={16} />}
            onClick={() => verbs.remove(line, name)}
          >
            {t('budget:verb.remove')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
