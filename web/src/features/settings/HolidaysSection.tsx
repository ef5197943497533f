import { ActionIcon, Button, SimpleGrid, Skeleton, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconTrash } from '@tabler/icons-react';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { holidaysQuery } from '@/shared/api/calls/getHolidays';
import { putHolidays } from '@/shared/api/calls/putHolidays';
import type { Holiday } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { formatDay, isDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Card } from '@/shared/ui/Card';
import { DateField } from '@/shared/ui/DateField';
import { Failure } from '@/shared/ui/Failure';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';
import classes from './Settings.module.css';

/** Weekdays on which nobody works: a period or payday that falls on one moves as on a weekend. */
export function HolidaysSection() {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const holidays = useQuery(holidaysQuery(book.id));
  const { save, saving } = useHolidays();
  const items = holidays.data?.items ?? [];
  const mayEdit = book.role !== 'VIEWER';
  return (
    <Card title={t('settings:section.holidays')}>
      <p className={classes.help}>{t('settings:holidays.help')}</p>
      {holidays.isError && <Failure problem={holidays.error} again={() => void holidays.refetch()} />}
      {holidays.isPending && <Skeleton height={120} />}
      {mayEdit && holidays.data !== undefined && <Form items={items} save={save} saving={saving} />}
      <ul className={classes.list}>
        {items.map((item) => (
          <li key={item.day}>
            <span className={classes.whole}>{formatDay(item.day, language, 'long')}</span>
            <span className={classes.grow}>{item.name}</span>
            {mayEdit && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('settings:holidays.remove', { day: formatDay(item.day, language) })}
                disabled={saving}
                onClick={() =>
                  save(
                    items.filter((each) => each !== item),
                    t('settings:holidays.removed'),
                  )
                }
              >
                <IconTrash size={17} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

type Save = (items: Holiday[], said: string) => void;

function useHolidays(): { save: Save; saving: boolean } {
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const change = useMutation({
    mutationFn: ({ items }: { items: Holiday[]; said: string }) => putHolidays(book.id, items),
    onSuccess: (written, { said }) => undoable(said, written),
    onError: (problem) => sayWrong(problemText(problem)),
    onSettled: () => refreshBook(client, book.id),
  });
  return { save: (items, said) => change.mutate({ items, said }), saving: change.isPending };
}

function Form({ items, save, saving }: { items: readonly Holiday[]; save: Save; saving: boolean }) {
  const { t } = useTranslation();
  const [day, setDay] = useState('');
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const known = items.some((each) => each.day === day);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isDay(day) || known) return;
    save([...items, { day, name: name.trim() }], t('settings:holidays.added'));
    setDay('');
    setName('');
    setTried(false);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack mt="md" mb="md">
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <DateField
            label={t('settings:holidays.day')}
            value={day}
            error={known ? t('settings:holidays.known') : day === '' && !tried ? '' : undefined}
            onChange={setDay}
          />
          <TextInput
            label={t('settings:holidays.name')}
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </SimpleGrid>
        <div>
          <Button type="submit" loading={saving}>
            {t('settings:holidays.add')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
