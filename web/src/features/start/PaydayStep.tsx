import { SegmentedControl, Select, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WEEK_DAYS, type WeekDay } from '@/shared/api/contract';
import { weekDayName } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { paydayKind, type PaydayKind, paydayOf } from './view';
import { Wrong } from './Wrong';
import type { StepProps } from './StartPage';
import { useGuide } from './useGuide';
import classes from './Start.module.css';

const DAYS = Array.from({ length: 31 }, (_, index) => String(index + 1));

export function PaydayStep({ next, ask }: StepProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { book, change } = useGuide();
  const [kind, setKind] = useState<PaydayKind>(paydayKind(book.payday));
  const [day, setDay] = useState(String(book.payday?.dayOfMonth ?? 25));
  const [weekday, setWeekday] = useState<WeekDay>(book.payday?.weekday ?? 'FRIDAY');
  const save = useMutation({
    mutationFn: () => change({ payday: paydayOf(kind, Number(day), weekday) }),
    onSuccess: next,
  });
  return ask(
    <Stack gap="lg">
      <Wrong problem={save.error} />
      <div data-first>
        <SegmentedControl
          fullWidth
          aria-label={t('start:payday.title')}
          value={kind}
          onChange={(value) => setKind(value)}
          data={[
            { value: 'MONTH', label: t('start:payday.month') },
            { value: 'WEEK', label: t('start:payday.week') },
            { value: 'NONE', label: t('start:payday.none') },
          ]}
        />
      </div>
      {kind === 'MONTH' && (
        <Select
          searchable
          label={t('start:payday.day')}
          description={t('start:payday.dayHelp')}
          data={DAYS.map((value) => ({ value, label: t('start:payday.dayName', { day: value }) }))}
          value={day}
          allowDeselect={false}
          onChange={(value) => setDay(value ?? day)}
        />
      )}
      {kind === 'WEEK' && (
        <Select
          label={t('start:payday.weekday')}
          data={WEEK_DAYS.map((value, index) => ({ value, label: weekDayName(index, language) }))}
          value={weekday}
          allowDeselect={false}
          onChange={(value) => setWeekday(value ?? weekday)}
        />
      )}
      <p className={classes.note}>{t('start:payday.use')}</p>
    </Stack>,
    () => save.mutate(),
    save.isPending,
  );
}
