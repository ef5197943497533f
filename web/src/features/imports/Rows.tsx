import { Badge, Button, Group, NativeSelect, Stack, Table } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Choice,
  importsKey,
  type ImportRow,
  type ImportRun,
  listImportRows,
  type Overrule,
  overrule,
  type Verdict,
  VERDICTS,
} from '@/shared/api/imports';
import { useBook } from '@/shared/book/BookContext';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { Card } from '@/shared/ui/Card';
import { Failure } from '@/shared/ui/Failure';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { choicesFor } from './profile';
import classes from './Imports.module.css';

/** The lines of the file with what Sallim thinks of them; while nothing is booked, a person may think otherwise. */
export function Rows({ run }: { run: ImportRun }) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const rows = useInfiniteQuery({
    queryKey: [...importsKey(book.id), run.id, 'rows', run.status, verdict],
    queryFn: ({ pageParam }) => listImportRows(book.id, run.id, verdict, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const choose = useMutation({
    mutationFn: (body: Overrule) => overrule(book.id, run.id, body),
    onError: (problem) => {
      sayWrong(problemText(problem));
    },
    onSettled: () => client.invalidateQueries({ queryKey: [...importsKey(book.id), run.id] }),
  });
  const open = run.status === 'READY';
  const counts = run.counts?.verdicts ?? {};
  return (
    <Card title={t('imports:rows.title')}>
      <Stack>
        <Group align="end">
          <NativeSelect
            label={t('imports:rows.show')}
            value={verdict ?? ''}
            data={[
              { value: '', label: t('imports:rows.all') },
              ...VERDICTS.filter((each) => (counts[each] ?? 0) > 0).map((each) => ({
                value: each,
                label: `${t(`imports:verdict.${each}`)} (${counts[each] ?? 0})`,
              })),
            ]}
            onChange={(event) => {
              const value = event.currentTarget.value;
              setVerdict(value === '' ? null : (value as Verdict));
            }}
          />
          {open &&
            verdict !== null &&
            choicesFor(verdict).map((choice) => (
              <Button
                key={choice}
                variant="default"
                disabled={choose.isPending}
                onClick={() => choose.mutate({ all: [{ verdict, choice }] })}
              >
                {t(`imports:all.${choice}`)}
              </Button>
            ))}
        </Group>
        {rows.isError ? (
          <Failure problem={rows.error} again={() => void rows.refetch()} />
        ) : (
          <div className={classes.wide}>
            <Table>
              <Table.Tbody>
                {rows.data?.pages
                  .flatMap((page) => page.items)
                  .map((row) => (
                    <Row
                      key={row.line}
                      row={row}
                      open={open && !choose.isPending}
                      choose={(choice) => choose.mutate({ rows: [{ line: row.line, choice }] })}
                    />
                  ))}
              </Table.Tbody>
            </Table>
          </div>
        )}
        {rows.hasNextPage && (
          <Button
            variant="default"
            loading={rows.isFetchingNextPage}
            onClick={() => void rows.fetchNextPage()}
          >
            {t('imports:rows.more')}
          </Button>
        )}
      </Stack>
    </Card>
  );
}

interface RowProps {
  row: ImportRow;
  open: boolean;
  choose: (choice: Choice | null) => void;
}

function Row({ row, open, choose }: RowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const choices = choicesFor(row.verdict);
  const name = row.payee ?? row.payeeText;
  return (
    <Table.Tr>
      <Table.Td>{row.day === null ? row.line : formatDay(row.day, language)}</Table.Td>
      <Table.Td>
        {row.day === null ? row.text : name} <span className={classes.help}>{row.message ?? row.memo}</span>
      </Table.Td>
      <Table.Td ta="right">
        {row.amount !== null && <Amount value={row.amount} tone="flow" sign="always" />}
      </Table.Td>
      <Table.Td>
        <Badge variant="light" color={row.adds ? 'teal' : 'gray'} tt="none">
          {t(`imports:verdict.${row.verdict}`)}
        </Badge>
      </Table.Td>
      <Table.Td>
        {choices.length > 0 && (
          <NativeSelect
            aria-label={t('imports:rows.choiceOf', { line: row.line })}
            disabled={!open}
            value={row.choice ?? ''}
            data={[
              { value: '', label: t('imports:choice.NONE') },
              ...choices.map((choice) => ({ value: choice, label: t(`imports:choice.${choice}`) })),
            ]}
            onChange={(event) => {
              const value = event.currentTarget.value;
              choose(value === '' ? null : (value as Choice));
            }}
          />
        )}
      </Table.Td>
    </Table.Tr>
  );
}
