import {
  ActionIcon,
  Alert,
  Button,
  FileButton,
  SimpleGrid,
  Skeleton,
  Stack,
  Select,
  Table,
  TextInput,
} from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconTrash } from '@tabler/icons-react';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createRate } from '@/shared/api/calls/createRate';
import { deleteRate } from '@/shared/api/calls/deleteRate';
import { importRates } from '@/shared/api/calls/importRates';
import { commoditiesQuery } from '@/shared/api/calls/listCommodities';
import { ratesQuery } from '@/shared/api/calls/listRates';
import { newIdempotencyKey } from '@/shared/api/client';
import type { Rate } from '@/shared/api/contract';
import { ApiProblem } from '@/shared/api/problem';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { formatDay, isDay, todayIn } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { evaluateRate } from '@/shared/money/arithmetic';
import { commodityChoices } from '@/shared/money/currencies';
import { type Decimal, isNegative, isZero } from '@/shared/money/decimal';
import { formatRate } from '@/shared/money/format';
import { Card, CardGrid } from '@/shared/ui/Card';
import { Failure } from '@/shared/ui/Failure';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';
import { DateField } from '@/shared/ui/DateField';
import classes from './Settings.module.css';

export function RatesSection() {
  return (
    <CardGrid>
      <div className={classes.column}>
        <RateForm />
        <RateFile />
      </div>
      <RateList />
    </CardGrid>
  );
}

function RateForm() {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const commodities = useQuery(commoditiesQuery(book.id));
  const choices = commodityChoices(commodities.data?.items ?? [], book.currency, language);
  const [key, setKey] = useState(newIdempotencyKey);
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState(book.currency);
  const [day, setDay] = useState(() => todayIn(book.zone, new Date()));
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<{ from?: string; rate?: string }>({});
  const save = useMutation({
    mutationFn: (body: { from: string; rate: Decimal }) => createRate(book.id, { ...body, to, day }, key),
    onSuccess: (written) => {
      undoable(t('settings:rates.saved', { from, to }), written);
      setTyped('');
      setKey(newIdempotencyKey());
    },
    onError: (problem) => {
      sayWrong(problemText(problem));
    },
    onSettled: () => refreshBook(client, book.id),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const rate = evaluateRate(typed);
    const positive = rate !== null && !isNegative(rate) && !isZero(rate);
    setWrong({
      ...(from === null || from === to ? { from: t('settings:rates.needFrom') } : {}),
      ...(positive ? {} : { rate: t('settings:rates.needRate') }),
    });
    if (from !== null && from !== to && positive && isDay(day)) save.mutate({ from, rate });
  };
  return (
    <Card title={t('settings:rates.add')}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <p className={classes.help}>{t('settings:rates.help')}</p>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <Select
              searchable
              label={t('settings:rates.from')}
              data={choices}
              value={from}
              error={wrong.from}
              onChange={setFrom}
            />
            <Select
              searchable
              label={t('settings:rates.to')}
              data={choices}
              value={to}
              allowDeselect={false}
              onChange={(value) => setTo(value ?? to)}
            />
            <TextInput
              inputMode="decimal"
              autoComplete="off"
              label={t('settings:rates.rate')}
              placeholder={t('settings:rates.example')}
              value={typed}
              error={wrong.rate}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <DateField label={t('settings:rates.day')} value={day} onChange={setDay} />
          </SimpleGrid>
          <Button type="submit" loading={save.isPending}>
            {t('settings:rates.save')}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}

/** The history that the European Central Bank publishes: one file, thousands of rates. */
function RateFile() {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const take = useMutation({
    mutationFn: (file: File) => importRates(book.id, file, newIdempotencyKey()),
    onSuccess: (written) => {
      const { added, changed } = written.data;
      undoable(t('settings:rates.file.done', { count: added + changed }), written);
    },
    onSettled: () => refreshBook(client, book.id),
  });
  return (
    <Card title={t('settings:rates.file.title')}>
      <Stack>
        <p className={classes.help}>{t('settings:rates.file.help')}</p>
        {take.error !== null && (
          <Alert color="red" variant="light" role="alert">
            {(take.error instanceof ApiProblem ? take.error.fields[0]?.message : undefined) ??
              problemText(take.error)}
          </Alert>
        )}
        {take.data !== undefined && take.data.data.skipped.length > 0 && (
          <p className={classes.help}>
            {t('settings:rates.file.skipped', { codes: take.data.data.skipped.join(', ') })}
          </p>
        )}
        <FileButton
          onChange={(file) => {
            if (file !== null) take.mutate(file);
          }}
          inputProps={{ 'aria-label': t('settings:rates.file.choose') }}
        >
          {(props) => (
            <Button {...props} variant="default" loading={take.isPending}>
              {t('settings:rates.file.choose')}
            </Button>
          )}
        </FileButton>
      </Stack>
    </Card>
  );
}

function RateList() {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const rates = useInfiniteQuery(ratesQuery(book.id));
  const remove = useMutation({
    mutationFn: (rate: Rate) => deleteRate(book.id, rate),
    onSuccess: (written, rate) =>
      undoable(t('settings:rates.deleted', { from: rate.from, to: rate.to }), written),
    onError: (problem) => {
      sayWrong(problemText(problem));
    },
    onSettled: () => refreshBook(client, book.id),
  });
  if (rates.isError) return <Failure problem={rates.error} again={() => void rates.refetch()} />;
  const items = rates.data?.pages.flatMap((page) => page.items);
  return (
    <Card span={7} title={t('settings:rates.known')}>
      {items === undefined ? (
        <Skeleton height={120} />
      ) : items.length === 0 ? (
        <p className={classes.help}>{t('settings:rates.none')}</p>
      ) : (
        <Table className={`${classes.table ?? ''} ${classes.rates ?? ''}`}>
          <Table.Tbody>
            {items.map((rate) => (
              <Table.Tr key={`${rate.from}${rate.to}${rate.day}`}>
                <Table.Td>
                  {t('settings:rates.row', {
                    from: rate.from,
                    to: rate.to,
                    rate: formatRate(rate.rate, language),
                  })}
                </Table.Td>
                <Table.Td className={classes.whole}>{formatDay(rate.day, language)}</Table.Td>
                <Table.Td>{t(`settings:rates.source.${rate.source}`)}</Table.Td>
                <Table.Td>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('settings:rates.remove', {
                      from: rate.from,
                      to: rate.to,
                      day: formatDay(rate.day, language),
                    })}
                    onClick={() => remove.mutate(rate)}
                  >
                    <IconTrash size={16} />
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {rates.hasNextPage && (
        <Button
          fullWidth
          mt="md"
          variant="default"
          loading={rates.isFetchingNextPage}
          onClick={() => void rates.fetchNextPage()}
        >
          {t('settings:rates.more')}
        </Button>
      )}
    </Card>
  );
}
