import { Button, Group, Skeleton, Stack } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Choice,
  importsKey,
  type ImportRun,
  listImportRows,
  type Overrule,
  overrule,
  type Verdict,
  VERDICTS,
} from '@/shared/api/imports';
import { useBook } from '@/shared/book/BookContext';
import { useShortcut } from '@/shared/shortcuts/registry';
import { Card } from '@/shared/ui/Card';
import { Failure } from '@/shared/ui/Failure';
import { ShowMore } from '@/shared/ui/ShowMore';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { choicesFor, toneOfVerdict } from './profile';
import { Row } from './Row';
import classes from './Imports.module.css';

/** The lines of the file with what Sallim thinks of them; while nothing is booked, a person may think otherwise. */
export function Rows({ run }: { run: ImportRun }) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [at, setAt] = useState<number | null>(null);
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
  const lines = rows.data?.pages.flatMap((page) => page.items) ?? [];
  const step = (by: number) => {
    const now = lines.findIndex((row) => row.line === at);
    const next = lines[now < 0 ? 0 : Math.min(Math.max(now + by, 0), lines.length - 1)];
    if (next !== undefined) setAt(next.line);
  };
  const choice = (wanted: Choice | null) => {
    const row = lines.find((each) => each.line === at);
    const possible = row !== undefined && open && choicesFor(row.verdict).some((each) => each === wanted);
    if (row === undefined || choose.isPending || !(possible || (open && wanted === null))) return;
    choose.mutate({ rows: [{ line: row.line, choice: wanted }] });
    if (wanted !== null) step(1);
  };
  useShortcut('j', 'imports:key.next', 'do', () => step(1));
  useShortcut('k', 'imports:key.previous', 'do', () => step(-1));
  useShortcut('a', 'imports:key.add', 'do', () => choice('NEW'));
  useShortcut('x', 'imports:key.skip', 'do', () => choice('SKIP'));
  useShortcut('t', 'imports:key.transfer', 'do', () => choice('TRANSFER'));
  useShortcut('s', 'imports:key.suggested', 'do', () => choice(null));
  const counts = run.counts?.verdicts ?? {};
  const all = verdict === null || !open ? [] : choicesFor(verdict);
  return (
    <Card
      title={t('imports:rows.title')}
      aside={open && <span className={classes.keys}>{t('imports:key.hint')}</span>}
    >
      <Stack>
        <Verdicts
          total={run.counts?.rows ?? 0}
          counts={counts}
          chosen={verdict}
          choose={(next) => setVerdict(next)}
        />
        {all.length > 0 && (
          <Group gap="xs">
            {[...all, null].map((choice) => (
              <Button
                key={choice ?? 'NONE'}
                size="compact-md"
                variant="default"
                disabled={choose.isPending}
                onClick={() => choose.mutate({ all: verdict === null ? [] : [{ verdict, choice }] })}
              >
                {t(`imports:all.${choice ?? 'NONE'}`)}
              </Button>
            ))}
          </Group>
        )}
        {rows.isError && <Failure problem={rows.error} again={() => void rows.refetch()} />}
        {rows.isPending && <Skeleton height={180} />}
        {rows.data !== undefined && (
          <ul className={classes.rows} data-kind={open ? 'open' : 'done'}>
            {lines.map((row) => (
              <Row
                key={row.line}
                row={row}
                status={run.status}
                busy={choose.isPending}
                at={row.line === at}
                overrule={(part) => choose.mutate({ rows: [{ line: row.line, ...part }] })}
              />
            ))}
          </ul>
        )}
        <ShowMore list={rows} />
      </Stack>
    </Card>
  );
}

interface VerdictsProps {
  total: number;
  counts: Partial<Record<Verdict, number>>;
  chosen: Verdict | null;
  choose: (verdict: Verdict | null) => void;
}

/** How many rows there are of each verdict; pressing one shows those. */
function Verdicts({ total, counts, chosen, choose }: VerdictsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.chips} role="group" aria-label={t('imports:rows.show')}>
      <button type="button" aria-pressed={chosen === null} onClick={() => choose(null)}>
        {t('imports:rows.all')} <b>{total}</b>
      </button>
      {VERDICTS.filter((each) => (counts[each] ?? 0) > 0).map((each) => (
        <button
          key={each}
          type="button"
          data-tone={toneOfVerdict(each)}
          aria-pressed={chosen === each}
          onClick={() => choose(chosen === each ? null : each)}
        >
          {t(`imports:verdict.${each}`)} <b>{counts[each]}</b>
        </button>
      ))}
    </div>
  );
}
