import { Button, Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconCalendar, IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dashboardQuery } from '@/shared/api/calls/getDashboard';
import { useBook } from '@/shared/book/BookContext';
import { formatDay, isDay, monthRange, todayIn } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { DayField } from '@/shared/ui/DayField';
import { type Days, ownPeriods, periods } from './periods';
import classes from './Transactions.module.css';

const ALWAYS = { name: 'all', from: undefined, to: undefined };

/** From which day to which: by a word, or by hand. */
export function PeriodFilter({ days, set }: { days: Days; set: (days: Days) => void }) {
  const { t } = useTranslation();
  const book = useBook();
  const language = useLanguage();
  const [opened, setOpened] = useState(false);
  const today = todayIn(book.zone, new Date());
  // Most have come from the dashboard and have it; the list alone need not wait for it.
  const dashboard = useQuery({ ...dashboardQuery(book.id), enabled: opened });
  const known = [...ownPeriods(dashboard.data), ...periods(today)];
  const named = known.find((period) => period.from === days.from && period.to === days.to);
  const day = (value: string | undefined) => (value === undefined ? '…' : formatDay(value, language));
  const wholeMonth =
    days.from !== undefined && monthRange(days.from.slice(0, 7)).to === days.to && days.from.endsWith('-01');
  const label =
    days.from === undefined && days.to === undefined
      ? t('transactions:period.all')
      : named !== undefined
        ? t(`transactions:period.${named.name}`)
        : wholeMonth
          ? formatDay(days.from ?? today, language, 'monthYear')
          : `${day(days.from)} – ${day(days.to)}`;
  const field = (end: 'from' | 'to') => (
    <DayField
      label={t(`transactions:filter.${end}`)}
      today={today}
      value={days[end] ?? ''}
      onChange={(value) => {
        if (value === '') set({ ...days, [end]: undefined });
        else if (isDay(value)) set({ ...days, [end]: value });
      }}
    />
  );
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      trapFocus
      withRoles
      position="bottom-end"
      width={300}
      shadow="md"
    >
      <Popover.Target>
        <Button
          variant="default"
          fw={400}
          justify="space-between"
          className={classes.period}
          leftSection={<IconCalendar size={16} />}
          rightSection={<IconChevronDown size={14} />}
          onClick={() => setOpened(!opened)}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('transactions:period.title')}>
        <div className={classes.presets}>
          {[ALWAYS, ...known].map(({ name, from, to }) => (
            <Button
              key={name}
              size="compact-sm"
              variant={from === days.from && to === days.to ? 'filled' : 'default'}
              onClick={() => {
                setOpened(false);
                set({ from, to });
              }}
            >
              {t(`transactions:period.${name}`)}
            </Button>
          ))}
        </div>
        <div className={classes.between}>
          {field('from')}
          {field('to')}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
