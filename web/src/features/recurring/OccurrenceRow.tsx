import { ActionIcon, Button, Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import {
  IconAlertTriangle,
  IconArrowsExchange,
  IconCalendarShare,
  IconCheck,
  IconDots,
  IconPencil,
  IconPlayerSkipForward,
  IconRestore,
  IconUnlink,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Occurrence } from '@/shared/api/contract';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { isPlain } from './form';
import { isOpen, wayOf } from './view';
import type { Act } from './useActs';
import classes from './Recurring.module.css';

export interface Acts {
  act: (act: Act) => void;
  ask: (item: Occurrence, what: 'MOVE' | 'CHANGE') => void;
}

interface Props {
  item: Occurrence;
  /** Where the days are not headed. */
  dated: boolean;
  today: string;
  /** Null for whoever only looks. */
  acts: Acts | null;
}

/** One day of a recurring item: what it is, what became of it, what is left after it, and what can be done. */
export function OccurrenceRow({ item, dated, today, acts }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const open = isOpen(item);
  const late = item.state === 'OVERDUE' || item.state === 'REFUSED';
  const due = late || (open && item.date <= today);
  const notes = [
    ...(dated ? [formatDay(item.date, language, 'weekday')] : []),
    ...(item.state === 'EXPECTED' ? [] : [t(`recurring:state.${item.state}`)]),
    ...(item.moved ? [t('recurring:moved', { day: formatDay(item.ruleDate, language, 'short') })] : []),
    ...(item.changed ? [t('recurring:changed')] : []),
    ...(item.reason === null
      ? []
      : [t(`recurring:reason.${reasonOf(item.reason.code)}`, { about: item.reason.about })]),
  ];
  return (
    <li data-done={!open || undefined} data-late={late || undefined} data-due={due || undefined}>
      <div className={classes.what}>
        <strong>
          {late && <IconAlertTriangle size={15} aria-hidden />}
          {item.name}
        </strong>
        {notes.length > 0 && <small>{notes.join(' · ')}</small>}
      </div>
      <span className={classes.sum}>
        {item.estimated && <abbr title={t('recurring:estimated')}>{t('recurring:about')}</abbr>}
        {item.amount !== null ? (
          <Amount
            value={item.amount}
            tone={item.kind === 'TRANSFER' ? 'none' : 'flow'}
            sign={item.kind === 'TRANSFER' ? 'never' : 'always'}
          />
        ) : (
          item.flows.map(({ amount }, index) => <Amount key={index} value={amount} />)
        )}
      </span>
      <span className={classes.after}>
        {item.balanceAfter !== null && (
          <>
            <span className="visually-hidden">{t('recurring:after')}</span>
            <Amount value={item.balanceAfter} tone="balance" />
          </>
        )}
      </span>
      <span className={classes.verbs}>
        {acts !== null && due && (
          <Button
            size="compact-sm"
            variant="light"
            aria-label={t(`recurring:verb.doneOf.${wayOf(item.kind)}`, { name: item.name })}
            onClick={() => acts.act({ item, body: { action: 'POST' } })}
          >
            {t(`recurring:verb.done.${wayOf(item.kind)}`)}
          </Button>
        )}
        {acts !== null && <Verbs item={item} acts={acts} />}
      </span>
    </li>
  );
}

const REASONS = ['period_closed', 'archived', 'in_trash', 'matched_already'];

const reasonOf = (code: string): string => REASONS.find((each) => each === code) ?? 'other';

function Verbs({ item, acts }: { item: Occurrence; acts: Acts }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const open = isOpen(item);
  const plainly = (action: 'POST' | 'SKIP' | 'RESET' | 'UNMATCH') => () =>
    acts.act({ item, body: { action } });
  const resets =
    item.state === 'SKIPPED' || item.state === 'REFUSED' || (open && (item.moved || item.changed));
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('recurring:menu', { name: item.name })}>
          <IconDots size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {open && (
          <>
            <Menu.Item leftSection={<IconCheck size={16} />} onClick={plainly('POST')}>
              {t(`recurring:verb.done.${wayOf(item.kind)}`)}
            </Menu.Item>
            <Menu.Item leftSection={<IconPlayerSkipForward size={16} />} onClick={plainly('SKIP')}>
              {t('recurring:verb.skip')}
            </Menu.Item>
            <Menu.Item leftSection={<IconCalendarShare size={16} />} onClick={() => acts.ask(item, 'MOVE')}>
              {t('recurring:verb.move')}
            </Menu.Item>
            {isPlain(item.flows) && (
              <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => acts.ask(item, 'CHANGE')}>
                {t('recurring:verb.change')}
              </Menu.Item>
            )}
          </>
        )}
        {item.transactionId !== null && (
          <Menu.Item
            leftSection={<IconArrowsExchange size={16} />}
            onClick={() => void navigate({ to: '/transactions', search: { from: item.date, to: item.date } })}
          >
            {t('recurring:verb.open')}
          </Menu.Item>
        )}
        {item.state === 'MATCHED' && (
          <Menu.Item leftSection={<IconUnlink size={16} />} onClick={plainly('UNMATCH')}>
            {t('recurring:verb.unmatch')}
          </Menu.Item>
        )}
        {resets && (
          <Menu.Item leftSection={<IconRestore size={16} />} onClick={plainly('RESET')}>
            {t('recurring:verb.reset')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
