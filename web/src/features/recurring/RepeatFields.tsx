import { Button, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecurringMode, Shift } from '@/shared/api/contract';
import { isDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { DateField } from '@/shared/ui/DateField';
import type { ItemForm, Wrong } from './form';
import { monthlyChoices, type Repeat, ruleOf, ruleWords, UNITS } from './rule';
import classes from './Recurring.module.css';

interface Props {
  form: ItemForm;
  /** The rule as it was. */
  rule: string;
  wrong: Wrong;
  change: (part: Partial<ItemForm>) => void;
}

const SHIFTS: readonly Shift[] = ['NONE', 'BEFORE', 'AFTER'];
const MODES: readonly RecurringMode[] = ['REMIND', 'POST'];
const ENDS = ['NEVER', 'ON', 'COUNT'] as const;
const PLAIN: Repeat = { unit: 'MONTHLY', every: 1, on: 'DAY', count: null };

/** From when, how often, until when; said back in words. */
export function RepeatFields({ form, rule, wrong, change }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const first = isDay(form.startsOn) ? form.startsOn : '2026-01-01';
  const { repeat } = form;
  const turn = (part: Partial<Repeat>) => change({ repeat: { ...(repeat ?? PLAIN), ...part } });
  const words = ruleWords(t, repeat === null ? rule : ruleOf(repeat, first), first, language);
  const on = repeat?.on ?? 'DAY';
  const choices = monthlyChoices(first);
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing="md">
        <DateField
          label={t('recurring:field.startsOn')}
          value={form.startsOn}
          error={wrong.startsOn}
          onChange={(startsOn) => {
            const keeps = isDay(startsOn) && repeat !== null && !monthlyChoices(startsOn).includes(repeat.on);
            change({ startsOn, ...(keeps ? { repeat: { ...repeat, on: 'DAY' } } : {}) });
          }}
        />
        {repeat === null ? (
          <div className={classes.kept}>
            <span>{words}</span>
            <Button variant="default" size="compact-sm" onClick={() => change({ repeat: PLAIN })}>
              {t('recurring:field.otherRule')}
            </Button>
          </div>
        ) : (
          <div className={classes.often}>
            <TextInput
              label={t('recurring:field.every')}
              inputMode="numeric"
              autoComplete="off"
              value={repeat.every === 0 ? '' : String(repeat.every)}
              error={wrong.repeat}
              onChange={(event) =>
                turn({ every: Number(event.currentTarget.value.replace(/\D/g, '').slice(0, 3)) })
              }
            />
            <Select
              label={t('recurring:field.unit')}
              data={UNITS.map((unit) => ({ value: unit, label: t(`recurring:unit.${unit}`) }))}
              value={repeat.unit}
              allowDeselect={false}
              onChange={(unit) => turn({ unit: unit ?? repeat.unit, on: 'DAY' })}
            />
          </div>
        )}
        {repeat?.unit === 'MONTHLY' && choices.length > 1 && (
          <Select
            label={t('recurring:field.on')}
            data={choices.map((each) => ({
              value: each,
              label: ruleWords(t, ruleOf({ ...PLAIN, on: each }, first), first, language),
            }))}
            value={choices.includes(on) ? on : 'DAY'}
            allowDeselect={false}
            onChange={(each) => turn({ on: each ?? 'DAY' })}
          />
        )}
        <Select
          label={t('recurring:field.ends')}
          data={ENDS.map((each) => ({ value: each, label: t(`recurring:ends.${each}`) }))}
          value={form.ends}
          allowDeselect={false}
          onChange={(ends) => change({ ends: ends ?? 'NEVER' })}
        />
        {form.ends === 'ON' && (
          <DateField
            label={t('recurring:field.endsOn')}
            value={form.endsOn}
            error={wrong.endsOn}
            onChange={(endsOn) => change({ endsOn })}
          />
        )}
        {form.ends === 'COUNT' && (
          <TextInput
            label={t('recurring:field.count')}
            inputMode="numeric"
            autoComplete="off"
            value={form.count}
            error={wrong.count}
            onChange={(event) => change({ count: event.currentTarget.value })}
          />
        )}
        <Select
          label={t('recurring:field.shift')}
          data={SHIFTS.map((shift) => ({ value: shift, label: t(`recurring:shift.${shift}`) }))}
          value={form.shift}
          allowDeselect={false}
          onChange={(shift) => change({ shift: shift ?? 'NONE' })}
        />
        <Select
          label={t('recurring:field.mode')}
          data={MODES.map((mode) => ({ value: mode, label: t(`recurring:mode.${mode}`) }))}
          value={form.mode}
          allowDeselect={false}
          onChange={(mode) => change({ mode: mode ?? 'REMIND' })}
        />
      </SimpleGrid>
      {repeat !== null && <p className={classes.help}>{t('recurring:repeats', { words })}</p>}
    </>
  );
}
