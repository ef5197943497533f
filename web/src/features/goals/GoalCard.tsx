import { ActionIcon, Button, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClockHour4,
  IconDots,
  IconHistoryToggle,
  IconPencil,
  IconPigMoney,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Account, Goal } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { formatDay, todayIn } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { isZero, plain } from '@/shared/money/decimal';
import { formatMoney, formatShare } from '@/shared/money/format';
import { Card } from '@/shared/ui/Card';
import { Contributions } from './Contributions';
import { barsOf, progressOf, standingOf, type Tone } from './view';
import classes from './Goals.module.css';

export interface Verbs {
  edit: () => void;
  putAside: () => void;
  remove: () => void;
}

interface Props {
  goal: Goal;
  accounts: readonly Account[];
  /** Null for whoever only looks. */
  verbs: Verbs | null;
}

const ICONS: Readonly<Record<Tone, typeof IconCircleCheck>> = {
  good: IconCircleCheck,
  warn: IconClockHour4,
  bad: IconAlertTriangle,
  calm: IconHistoryToggle,
};

/** One goal: how far it is, how it stands, what this period has to bring, and where the money lies. */
export function GoalCard({ goal, accounts, verbs }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const { done, whole, share } = progressOf(goal);
  const bars = barsOf(goal, todayIn(book.zone, new Date()));
  const asks = goal.kind === 'PERCENT' ? t('goals:asks', { percent: plain(goal.percent ?? '0') }) : null;
  return (
    <Card span={6}>
      <div className={classes.head}>
        <h2>{goal.name}</h2>
        {verbs !== null && <GoalMenu name={goal.name} verbs={verbs} />}
      </div>
      {asks !== null && <p className={classes.note}>{asks}</p>}
      {goal.note !== '' && <p className={classes.note}>{goal.note}</p>}
      <p className={classes.figure}>
        <Amount value={done} />
        <small>
          {t(goal.kind === 'AMOUNT' ? 'goals:of' : 'goals:ofPeriod')} <Amount value={whole} />
        </small>
        <small className={classes.share}>{formatShare(share, language)}</small>
      </p>
      <div className={classes.bar} data-tone={standingOf(goal).tone} aria-hidden>
        <i style={{ width: `${share / 10}%` }} />
      </div>
      <Stands goal={goal} />
      <Facts goal={goal} />
      <Places goal={goal} accounts={accounts} />
      {bars.length > 0 && goal.accounts.length > 0 && <Contributions bars={bars} />}
      {verbs !== null && goal.accounts.length > 0 && (
        <Button
          variant="light"
          size="compact-sm"
          mt="md"
          leftSection={<IconPigMoney size={16} />}
          onClick={verbs.putAside}
        >
          {t('goals:aside.action')}
        </Button>
      )}
    </Card>
  );
}

function Stands({ goal }: { goal: Goal }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { tone, key, money, day } = standingOf(goal);
  const Icon = ICONS[tone];
  return (
    <p className={classes.stands} data-tone={tone}>
      <Icon size={17} aria-hidden />
      <span className={money === undefined ? undefined : 'amount'}>
        {t(key, {
          amount: money === undefined ? '' : formatMoney(money, language),
          day: day === undefined ? '' : formatDay(day, language),
        })}
      </span>
    </p>
  );
}

function Facts({ goal }: { goal: Goal }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { needed, stillNeeded, dueOn } = goal;
  if (dueOn === null && needed === null) return null;
  const open = goal.kind === 'AMOUNT' && goal.state === 'REACHED' ? null : stillNeeded;
  return (
    <dl className={classes.facts}>
      {open !== null && needed !== null && (
        <div>
          <dt>{t('goals:period')}</dt>
          <dd>
            {isZero(open.amount) ? (
              t(isZero(needed.amount) ? 'goals:periodNothing' : 'goals:periodDone')
            ) : (
              <>
                <strong>
                  <Amount value={open} />
                </strong>{' '}
                {t('goals:ofNeeded')} <Amount value={needed} />
              </>
            )}
          </dd>
        </div>
      )}
      {dueOn !== null && (
        <div>
          <dt>{t('goals:due')}</dt>
          <dd>{formatDay(dueOn, language)}</dd>
        </div>
      )}
    </dl>
  );
}

/** The accounts that hold the money, and what of each is set aside. */
function Places({ goal, accounts }: { goal: Goal; accounts: readonly Account[] }) {
  const { t } = useTranslation();
  if (goal.accounts.length === 0) return <p className={classes.note}>{t('goals:noAccounts')}</p>;
  return (
    <ul className={classes.places} aria-label={t('goals:places')}>
      {goal.accounts.map(({ accountId, earmark, saved }) => (
        <li key={accountId}>
          <Link to="/accounts/$accountId" params={{ accountId }}>
            {accounts.find((each) => each.id === accountId)?.name ?? t('goals:unknown')}
          </Link>
          <small>
            {earmark === null ? (
              t('goals:rest')
            ) : earmark.amount === saved.amount ? (
              t('goals:earmark')
            ) : (
              <>
                {t('goals:earmarkOf')} <Amount value={earmark} />
              </>
            )}
          </small>
          <Amount value={saved} />
        </li>
      ))}
    </ul>
  );
}

function GoalMenu({ name, verbs }: { name: string; verbs: Verbs }) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('goals:menu', { name })}>
          <IconDots size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={verbs.edit}>
          {t('common:action.edit')}
        </Menu.Item>
        <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={verbs.remove}>
          {t('common:action.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
