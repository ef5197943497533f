import { ActionIcon, Button, Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import {
  IconArrowBackUp,
  IconCalendarCog,
  IconChevronLeft,
  IconChevronRight,
  IconDots,
  IconLock,
  IconLockOpen,
  IconPencil,
  IconPlayerPlay,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Period, Wallet } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { formatRange, todayIn } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { LazyRule } from '@/shared/periods/LazyRule';
import type { BudgetSearch } from '@/shared/search/budget';
import { ActivateDialog } from './ActivateDialog';
import { CloseDialog } from './CloseDialog';
import { PeriodDialog } from './PeriodDialog';
import { daysBetween } from './days';
import { StepBackDialog } from './StepBackDialog';
import { useDeleteDraft } from './usePeriodVerbs';
import classes from './PeriodHeader.module.css';

interface Props {
  wallet: Wallet;
  period: Period;
  /** The latest first. */
  periods: readonly Period[];
  search: BudgetSearch;
}

type Opened = 'activate' | 'close' | 'reopen' | 'deactivate' | 'edit' | 'draft' | 'rule';

/** Which period this is and how it stands, the ones before and after, and what can be done with it. */
export function PeriodHeader({ wallet, period, periods, search }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const navigate = useNavigate();
  const [opened, open] = useState<Opened | null>(null);
  const close = () => open(null);
  const at = periods.indexOf(period);
  const days = formatRange(period.startsOn, period.endsOn, language);
  const go = (to: Period | undefined) => {
    if (to === undefined) return;
    void navigate({ to: '/budget', search: { ...search, wallet: wallet.id, period: to.id } });
  };
  const step = (towards: 'older' | 'newer') => {
    const to = periods[at + (towards === 'older' ? 1 : -1)];
    const Icon = towards === 'older' ? IconChevronLeft : IconChevronRight;
    return (
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        disabled={to === undefined}
        aria-label={to === undefined ? t(`budget:step.${towards}`) : t('budget:step.to', { name: to.name })}
        onClick={() => go(to)}
      >
        <Icon size={20} />
      </ActionIcon>
    );
  };
  return (
    <section className={classes.header} data-status={period.status} aria-label={t('budget:period')}>
      {step('older')}
      <div className={classes.what}>
        <h2>
          {period.status === 'CLOSED' && <IconLock size={16} aria-hidden />}
          {period.name}
        </h2>
        {!tells(period.name, days) && <small>{days}</small>}
      </div>
      {step('newer')}
      <Status period={period} />
      {book.role !== 'VIEWER' && <Verbs period={period} periods={periods} open={open} />}
      {opened === 'activate' && <ActivateDialog wallet={wallet} period={period} close={close} />}
      {opened === 'close' && <CloseDialog wallet={wallet} period={period} close={close} />}
      {(opened === 'reopen' || opened === 'deactivate') && (
        <StepBackDialog turn={opened} wallet={wallet} period={period} close={close} />
      )}
      {opened === 'edit' && <PeriodDialog wallet={wallet} period={period} close={close} />}
      {opened === 'draft' && <PeriodDialog wallet={wallet} period={null} close={close} />}
      {opened === 'rule' && <LazyRule wallet={wallet} close={close} />}
    </section>
  );
}

/** Whether a name is the days of the period and nothing else, in whatever spelling. */
const tells = (name: string, days: string): boolean =>
  name.replaceAll(/\D/g, '') === days.replaceAll(/\D/g, '');

/** The state in words, and where today stands in it. */
function Status({ period }: { period: Period }) {
  const { t } = useTranslation();
  const book = useBook();
  const today = todayIn(book.zone, new Date());
  const left = daysBetween(today, period.endsOn);
  const until = daysBetween(today, period.startsOn);
  const aside =
    period.status !== 'ACTIVE'
      ? null
      : until > 0
        ? t('budget:status.ahead', { count: until })
        : left < 0
          ? t('budget:status.ended', { count: -left })
          : t('budget:status.left', { count: left + 1 });
  return (
    <span className={classes.status} data-status={period.status}>
      {t(`budget:status.${period.status}`)}
      {aside !== null && <small>{aside}</small>}
    </span>
  );
}

const MAIN = {
  DRAFT: { opens: 'activate', icon: IconPlayerPlay, variant: 'filled' },
  ACTIVE: { opens: 'close', icon: IconLock, variant: 'default' },
  CLOSED: { opens: 'reopen', icon: IconLockOpen, variant: 'default' },
} as const;

function Verbs({
  period,
  periods,
  open,
}: {
  period: Period;
  periods: readonly Period[];
  open: (what: Opened) => void;
}) {
  const { t } = useTranslation();
  const book = useBook();
  const remove = useDeleteDraft(period);
  const owner = book.role === 'OWNER';
  const main = MAIN[period.status];
  const latestClosed = periods.find(({ status }) => status === 'CLOSED');
  const running = periods.some(({ status }) => status === 'ACTIVE');
  const drafted = periods.some(({ status }) => status === 'DRAFT');
  // Only the latest closed one opens again, by the owner, while none is running.
  const ended = period.status === 'ACTIVE' && period.endsOn < todayIn(book.zone, new Date());
  const offered = period.status !== 'CLOSED' || (owner && period === latestClosed && !running);
  return (
    <div className={classes.verbs}>
      {offered && (
        <Button
          variant={ended ? 'filled' : main.variant}
          leftSection={<main.icon size={16} aria-hidden />}
          onClick={() => open(main.opens)}
        >
          {t(`budget:verb.${main.opens}`)}
        </Button>
      )}
      {!drafted && (
        <Button
          variant={offered ? 'default' : 'filled'}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => open('draft')}
        >
          {t('budget:verb.draft')}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label={t('budget:verb.more', { name: period.name })}>
            <IconDots size={17} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {period.status !== 'CLOSED' && (
            <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => open('edit')}>
              {t(period.status === 'DRAFT' ? 'budget:verb.edit' : 'budget:verb.rename')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconCalendarCog size={16} />} onClick={() => open('rule')}>
            {t('budget:verb.rule')}
          </Menu.Item>
          {period.status === 'ACTIVE' && owner && !drafted && (
            <Menu.Item leftSection={<IconArrowBackUp size={16} />} onClick={() => open('deactivate')}>
              {t('budget:verb.deactivate')}
            </Menu.Item>
          )}
          {period.status === 'DRAFT' && (
            <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => remove.mutate()}>
              {t('budget:verb.delete')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
