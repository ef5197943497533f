import { Alert, Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { booksKey } from '@/shared/api/calls/listBooks';
import { updateBook } from '@/shared/api/calls/updateBook';
import { WEEK_DAYS, type WeekDay } from '@/shared/api/contract';
import { ApiProblem } from '@/shared/api/problem';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { weekDayName } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { currencyChoices } from '@/shared/money/currencies';
import { Card, CardGrid } from '@/shared/ui/Card';
import { say } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { zones } from './zones';

export function BookSection() {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [form, setForm] = useState({
    name: book.name,
    currency: book.currency,
    zone: book.zone,
    weekStart: book.weekStart,
  });
  const change = (part: Partial<typeof form>) => {
    setForm((before) => ({ ...before, ...part }));
  };
  const save = useMutation({
    mutationFn: () => updateBook(book, { ...form, name: form.name.trim() }),
    onSuccess: () => say(t('settings:saved')),
    onSettled: () =>
      Promise.all([client.invalidateQueries({ queryKey: booksKey }), refreshBook(client, book.id)]),
  });
  const wrong = (path: string) => (save.error instanceof ApiProblem ? save.error.field(path) : undefined);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <CardGrid>
      <Card span={6} title={t('settings:section.book')}>
        <form onSubmit={submit}>
          <Stack>
            {save.error !== null && (
              <Alert color="red" variant="light" role="alert">
                {problemText(save.error)}
              </Alert>
            )}
            <TextInput
              required
              label={t('settings:book.name')}
              value={form.name}
              error={wrong('name')}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
            <Select
              searchable
              label={t('settings:book.currency')}
              description={t('settings:book.currencyHelp')}
              data={currencyChoices(language)}
              value={form.currency}
              allowDeselect={false}
              error={wrong('currency')}
              onChange={(currency) => change({ currency: currency ?? form.currency })}
            />
            <Select
              searchable
              label={t('settings:book.zone')}
              description={t('settings:book.zoneHelp')}
              data={zones()}
              value={form.zone}
              allowDeselect={false}
              error={wrong('zone')}
              onChange={(zone) => change({ zone: zone ?? form.zone })}
            />
            <Select
              label={t('settings:book.weekStart')}
              data={WEEK_DAYS.map((day, index) => ({ value: day, label: weekDayName(index, language) }))}
              value={form.weekStart}
              allowDeselect={false}
              onChange={(day) => change({ weekStart: day as WeekDay })}
            />
            <Group justify="flex-end">
              <Button type="submit" loading={save.isPending}>
                {t('common:action.save')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Card>
    </CardGrid>
  );
}
