import { Button, Group, Skeleton, Stack } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  importsKey,
  type ImportRun,
  listImportRows,
  type Overrule,
  overrule,
  type Verdict,
  VERDICTS,
} from '@/shared/api/imports';
import { useBook } from '@/shared/book/BookContext';
import { Card } from '@/shared/ui/Card';
import { Failure } from '@/shared/ui/Failure';
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
  const all = verdict === null || !open ? [] : choicesFor(verdict);
  return (
    <Card title={t('imports:rows.title')}>
      <Stack>
        <Verdicts
          total={run.counts?.rows ?? 0}
          counts={counts}
          chosen={verdict}
          choose={(next) => setVerdict(next)}
        />
        {all.length > 0 && (
          <Group gap="xs">
            {all.map((choice) => (
              <Button
                key={choice}
                size="compact-md"
                variant="default"
                disabled={choose.isPending}
                onClick={() => choose.mutate({ all: verdict === null ? [] : [{ verdict, choice }] })}
              >
                {t(`imports:all.${choice}`)}
              </Button>
            ))}
          </Group>
        )}
        {rows.isError && <Failure problem={rows.error} again={() => void rows.refetch()} />}
        {rows.isPending && <Skeleton height={180} />}
        {rows.data !== undefined && (
          <ul className={classes.rows} data-kind={open ? 'open' : 'done'}>
            {rows.data.pages
              .flatMap((page) => page.items)
              .map((row) => (
                <Row
                  key={row.line}
                  row={row}
                  status={run.status}
                  busy={choose.isPending}
                  overrule={(part) => choose.mutate({ rows: [{ line: row.line, ...part }] })}
                />
              ))}
          </ul>
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
