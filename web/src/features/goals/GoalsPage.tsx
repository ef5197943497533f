import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconPlus, IconTargetArrow } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteGoal } from '@/shared/api/calls/deleteGoal';
import { accountsQuery } from '@/shared/api/calls/listAccounts';
import { goalsKey, goalsQuery } from '@/shared/api/calls/listGoals';
import type { Account, Goal } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { useThrowAway } from '@/shared/book/useThrowAway';
import { Amount } from '@/shared/money/Amount';
import type { Money } from '@/shared/money/decimal';
import { useShortcut } from '@/shared/shortcuts/registry';
import { Card, CardGrid } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Failure } from '@/shared/ui/Failure';
import { Page } from '@/shared/ui/Page';
import { GoalCard } from './GoalCard';
import { GoalDialog } from './GoalDialog';
import { PutAside } from './PutAside';
import { sums } from './view';
import classes from './Goals.module.css';

/** What is being saved for, how far it is, and what this period still has to bring. */
export function GoalsPage() {
  const { t } = useTranslation();
  const book = useBook();
  const navigate = useNavigate();
  const { new: adding } = useSearch({ from: '/frame/goals' });
  const goals = useQuery(goalsQuery(book.id));
  const accounts = useQuery(accountsQuery(book.id));
  const [edited, edit] = useState<Goal | null>(null);
  const [filled, fill] = useState<Goal | null>(null);
  const remove = useThrowAway<Goal>({
    list: goalsKey,
    remove: deleteGoal,
    said: (name) => t('goals:said.deleted', { name }),
  });
  const mayEdit = book.role !== 'VIEWER';
  const show = (dialog: boolean) => void navigate({ to: '/goals', search: dialog ? { new: true } : {} });
  const add = () => show(true);
  useShortcut('a', 'goals:add', 'do', () => (mayEdit ? add() : false));
  const problem = goals.error ?? accounts.error;
  const items = goals.data?.items;
  const known = accounts.data?.items;
  const around = { goals: items ?? [], accounts: known ?? [] };
  const addButton = mayEdit && (
    <Button leftSection={<IconPlus size={16} />} onClick={add}>
      {t('goals:add')}
    </Button>
  );
  return (
    <Page title={t('frame:room.goals')} actions={items !== undefined && items.length > 0 && addButton}>
      {problem !== null ? (
        <Failure
          problem={problem}
          again={() => {
            void goals.refetch();
            void accounts.refetch();
          }}
        />
      ) : items === undefined || known === undefined ? (
        <CardGrid>
          {[0, 1].map((place) => (
            <Card key={place} span={6}>
              <Skeleton height={300} />
            </Card>
          ))}
        </CardGrid>
      ) : items.length === 0 ? (
        <Card>
          <EmptyState
            icon={<IconTargetArrow size={24} />}
            title={t('goals:empty.title')}
            text={t('goals:empty.text')}
            actions={addButton}
          />
        </Card>
      ) : (
        <>
          {items.length > 1 && <Summary goals={items} />}
          <CardGrid>
            {items.map((goal) => (
              <GoalCard
                key={goal.id}
                goal={goal}
                accounts={known}
                verbs={
                  mayEdit
                    ? { edit: () => edit(goal), putAside: () => fill(goal), remove: () => remove(goal) }
                    : null
                }
              />
            ))}
          </CardGrid>
        </>
      )}
      {adding === true && mayEdit && ready(items, known) && (
        <GoalDialog goal={null} {...around} close={() => show(false)} />
      )}
      {edited !== null && <GoalDialog goal={edited} {...around} close={() => edit(null)} />}
      {filled !== null && <PutAside goal={filled} {...around} close={() => fill(null)} />}
    </Page>
  );
}

const ready = (goals: Goal[] | undefined, accounts: Account[] | undefined): boolean =>
  goals !== undefined && accounts !== undefined;

/** All goals together, each currency by itself. */
function Summary({ goals }: { goals: readonly Goal[] }) {
  const { t } = useTranslation();
  const rows: [string, Money[]][] = [
    [t('goals:sum.saved'), sums(goals.map(({ saved }) => saved))],
    [t('goals:sum.still'), sums(goals.flatMap(({ stillNeeded }) => stillNeeded ?? []))],
  ];
  return (
    <dl className={classes.summary}>
      {rows
        .filter(([, amounts]) => amounts.length > 0)
        .map(([label, amounts]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {amounts.map((amount) => (
                <Amount key={amount.commodity} value={amount} />
              ))}
            </dd>
          </div>
        ))}
    </dl>
  );
}
