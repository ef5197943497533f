import { ActionIcon, Alert, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recurringQuery } from '@/shared/api/calls/listRecurring';
import type { Account, WhatIfForecast } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { negate } from '@/shared/money/decimal';
import { Card } from '@/shared/ui/Card';
import { useProblemText } from '@/shared/ui/useProblemText';
import { ChangeDialog } from './ChangeDialog';
import type { Change } from './form';
import { stillComing } from './view';
import classes from './Forecast.module.css';

interface Props {
  forecast: WhatIfForecast;
  changes: readonly Change[];
  setChanges: (changes: readonly Change[]) => void;
  problem: Error | null;
  accounts: readonly Account[];
}

/** What would be different, as often as one likes: nothing of it is saved. */
export function WhatIf({ forecast, changes, setChanges, problem, accounts }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const problemText = useProblemText();
  const items = stillComing(useQuery(recurringQuery(book.id)).data?.items ?? []);
  const [adding, add] = useState(false);
  return (
    <Card
      title={t('forecast:whatIf.title')}
      aside={
        changes.length > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => setChanges([])}>
            {t('forecast:whatIf.clear')}
          </Button>
        )
      }
    >
      <p className={classes.note}>{t('forecast:whatIf.text')}</p>
      {problem !== null && (
        <Alert color="red" variant="light" role="alert">
          {problemText(problem)}
        </Alert>
      )}
      {changes.length > 0 && (
        <ul className={classes.changes}>
          {changes.map((one, place) => (
            <li key={place}>
              <Said {...one} />
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                aria-label={t('forecast:whatIf.remove', { name: one.name })}
                onClick={() => setChanges(changes.filter((_, other) => other !== place))}
              >
                <IconX size={16} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => add(true)}>
        {t('forecast:whatIf.add')}
      </Button>
      {adding && (
        <ChangeDialog
          from={forecast.base.from}
          to={forecast.base.to}
          accounts={accounts.filter(({ id }) =>
            forecast.base.accounts.some(({ accountId }) => accountId === id),
          )}
          items={items}
          add={(change) => setChanges([...changes, change])}
          close={() => add(false)}
        />
      )}
    </Card>
  );
}

function Said({ change, name }: Change) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (change.action === 'DROP') return <span>{t('forecast:said.DROP', { name })}</span>;
  if (change.action === 'MOVE')
    return (
      <span>
        {t(change.days > 0 ? 'forecast:said.later' : 'forecast:said.earlier', {
          name,
          count: Math.abs(change.days),
        })}
      </span>
    );
  return (
    <span>
      {name}{' '}
      <Amount
        value={
          change.action === 'ADD' && change.to === undefined
            ? { ...change.amount, amount: negate(change.amount.amount) }
            : change.amount
        }
        {...(change.action === 'ADD' && (change.from === undefined || change.to === undefined)
          ? { sign: 'always' as const, tone: 'flow' as const }
          : {})}
      />
      <small>
        {change.action === 'RESIZE'
          ? t('forecast:said.RESIZE')
          : t(`forecast:said.${change.rule?.replace('FREQ=', '') ?? 'ONCE'}`, {
              day: formatDay(change.date, language, 'medium'),
            })}
      </small>
    </span>
  );
}
