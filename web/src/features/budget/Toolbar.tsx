import { Button, Checkbox, Menu, Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import {
  IconChevronDown,
  IconCopy,
  IconHistory,
  IconRepeat,
  IconTargetArrow,
  IconWand,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Account, type Budget, LINE_STATES, type Period, PRIORITIES } from '@/shared/api/contract';
import type { BudgetSearch } from '@/shared/search/budget';
import { useFill } from './usePeriodVerbs';
import classes from './Budget.module.css';

interface Props {
  budget: Budget;
  period: Period;
  search: BudgetSearch;
  accounts: readonly Account[];
  hasPrevious: boolean;
  mayPlan: boolean;
  /** Asks which goal, and into what. */
  fromGoal: () => void;
}

const AVERAGES = [3, 6, 12] as const;

/** What fills the plan, and what of it is shown. */
export function Toolbar({ budget, period, search, accounts, hasPrevious, mayPlan, fromGoal }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const fill = useFill(period);
  const set = <K extends keyof BudgetSearch>(name: K, value: BudgetSearch[K] | undefined) => {
    const { [name]: _, ...others } = search;
    void navigate({
      to: '/budget',
      search: value === undefined ? others : { ...others, [name]: value },
      resetScroll: false,
    });
  };
  const choose = (name: 'state' | 'priority' | 'account', data: { value: string; label: string }[]) => (
    <Select
      key={name}
      aria-label={t(`budget:filter.${name}`)}
      placeholder={t(`budget:filter.${name}`)}
      clearable
      clearButtonProps={{ 'aria-label': t('budget:filter.clear') }}
      w={150}
      data={data}
      value={search[name] ?? null}
      onChange={(value) => set(name, value ?? undefined)}
    />
  );
  const payers = accounts.filter(({ id }) => budget.lines.some(({ accountId }) => accountId === id));
  return (
    <div className={classes.tools}>
      {mayPlan && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button
              variant={budget.lines.some(({ lineId }) => lineId !== null) ? 'default' : 'filled'}
              loading={fill.isPending}
              leftSection={<IconWand size={16} aria-hidden />}
              rightSection={<IconChevronDown size={14} aria-hidden />}
            >
              {t('budget:fill.title')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {hasPrevious && (
              <Menu.Item
                leftSection={<IconCopy size={16} />}
                onClick={() => fill.mutate({ from: 'PREVIOUS' })}
              >
                {t('budget:fill.previous')}
              </Menu.Item>
            )}
            <Menu.Item
              leftSection={<IconRepeat size={16} />}
              onClick={() => fill.mutate({ from: 'RECURRING' })}
            >
              {t('budget:fill.recurring')}
            </Menu.Item>
            <Menu.Item leftSection={<IconTargetArrow size={16} />} onClick={fromGoal}>
              {t('budget:fill.goal')}
            </Menu.Item>
            {AVERAGES.map((periods) => (
              <Menu.Item
                key={periods}
                leftSection={<IconHistory size={16} />}
                onClick={() => fill.mutate({ from: 'AVERAGE', periods })}
              >
                {t('budget:fill.average', { count: periods })}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {choose(
        'state',
        LINE_STATES.map((value) => ({ value, label: t(`budget:state.${value}`) })),
      )}
      {choose(
        'priority',
        PRIORITIES.map((value) => ({ value, label: t(`budget:priority.${value}`) })),
      )}
      {(payers.length > 0 || search.account !== undefined) &&
        choose(
          'account',
          accounts.map(({ id, name }) => ({ value: id, label: name })),
        )}
      {budget.status === 'ACTIVE' && (
        <Checkbox
          className={classes.spread}
          label={t('budget:filter.all')}
          checked={search.all === true}
          onChange={(event) => set('all', event.currentTarget.checked ? true : undefined)}
        />
      )}
    </div>
  );
}
