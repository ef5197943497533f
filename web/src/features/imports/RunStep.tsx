import { Alert, Button, Group, Loader, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountsQuery } from '@/shared/api/calls/listAccounts';
import { newIdempotencyKey } from '@/shared/api/client';
import { commitImport, getImport, importsKey, type ImportRun, revertImport } from '@/shared/api/imports';
import { ApiProblem } from '@/shared/api/problem';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { Card } from '@/shared/ui/Card';
import { Failure } from '@/shared/ui/Failure';
import { LinkButton } from '@/shared/ui/LinkButton';
import { useProblemText } from '@/shared/ui/useProblemText';
import { Balances } from './Balances';
import { isWorking } from './profile';
import { Rows } from './Rows';
import { doing, statusOf } from './status';
import classes from './Imports.module.css';

const BETWEEN_LOOKS = 700;

export function RunStep({ id }: { id: string }) {
  const book = useBook();
  const client = useQueryClient();
  const run = useQuery({
    queryKey: [...importsKey(book.id), id],
    queryFn: () => getImport(book.id, id),
    refetchInterval: ({ state }) =>
      state.data !== undefined && isWorking(state.data.status) ? BETWEEN_LOOKS : false,
  });
  const status = run.data?.status;
  useEffect(() => {
    if (status === 'COMMITTED' || status === 'REVERTED') void refreshBook(client, book.id);
  }, [status, client, book.id]);
  if (run.isError) return <Failure problem={run.error} again={() => void run.refetch()} />;
  if (run.data === undefined) return <Loader />;
  return <Shown run={run.data} />;
}

function Shown({ run }: { run: ImportRun }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Card title={run.fileName} aside={t(`imports:status.${statusOf(run)}`)}>
        <Stack>
          {isWorking(run.status) && (
            <Group role="status">
              <Loader size="sm" />
              <span>{t(`imports:working.${run.status}`)}</span>
            </Group>
          )}
          {run.error !== null && (
            <Alert color="red" variant="light" role="alert">
              {run.error.message ?? t('common:problem.unexpected')}
            </Alert>
          )}
          {run.counts !== null && !isWorking(run.status) && run.status !== 'FAILED' && (
            <Sums run={run} counts={run.counts} />
          )}
          {(run.status === 'READY' || run.status === 'COMMITTED') && <Verbs run={run} />}
        </Stack>
      </Card>
      {run.counts !== null && !isWorking(run.status) && <Rows run={run} />}
    </Stack>
  );
}

function Sums({ run, counts }: { run: ImportRun; counts: NonNullable<ImportRun['counts']> }) {
  const { t } = useTranslation();
  const book = useBook();
  const account = useQuery(accountsQuery(book.id)).data?.items.find((each) => each.id === run.accountId);
  const left = counts.rows - counts.adding - counts.linking;
  return (
    <>
      <p className={classes.lead}>
        {run.status === 'COMMITTED'
          ? t('imports:result.added', { count: counts.adding })
          : run.status === 'REVERTED'
            ? t('imports:result.reverted')
            : doing(run) === 0
              ? t('imports:result.nothing')
              : t(account === undefined ? 'imports:result.rows' : 'imports:result.rowsTo', {
                  count: counts.rows,
                  adding: counts.adding,
                  account: account?.name,
                })}
      </p>
      {counts.linking > 0 && (
        <p className={classes.help}>{t('imports:result.linking', { count: counts.linking })}</p>
      )}
      {run.status === 'READY' && left > 0 && (
        <p className={classes.help}>{t('imports:result.skipped', { count: left })}</p>
      )}
      <Balances run={run} />
    </>
  );
}

function Verbs({ run }: { run: ImportRun }) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [key, setKey] = useState(newIdempotencyKey);
  const [asked, setAsked] = useState(false);
  const work = useMutation({
    mutationFn: (force: boolean) =>
      run.status === 'READY' ? commitImport(book.id, run.id, key) : revertImport(book.id, run.id, force, key),
    onSuccess: () => {
      setKey(newIdempotencyKey());
      setAsked(false);
    },
    onError: (problem) => {
      // Refused: what is asked next, by force perhaps, is another request. Unreached: the same one again.
      if (problem instanceof ApiProblem) setKey(newIdempotencyKey());
    },
    onSettled: () => client.invalidateQueries({ queryKey: importsKey(book.id) }),
  });
  const changed =
    run.error?.code === 'import_changed' ||
    (work.error instanceof ApiProblem && work.error.code === 'import_changed');
  return (
    <Stack>
      {work.error !== null && (
        <Alert color="red" variant="light" role="alert">
          {problemText(work.error)}
        </Alert>
      )}
      <Group>
        {statusOf(run) === 'READY' && (
          <Button loading={work.isPending} onClick={() => work.mutate(false)}>
            {run.counts?.adding === 0
              ? t('imports:link', { count: doing(run) })
              : t('imports:commit', { count: run.counts?.adding ?? 0 })}
          </Button>
        )}
        {statusOf(run) !== 'READY' && (
          <LinkButton
            to="/transactions"
            search={run.accountId === null ? {} : { account: run.accountId }}
            variant="default"
          >
            {t('imports:see')}
          </LinkButton>
        )}
        {run.status === 'COMMITTED' && (
          <>
            {asked || changed ? (
              <Button color="red" loading={work.isPending} onClick={() => work.mutate(changed)}>
                {t(changed ? 'imports:revert.force' : 'imports:revert.sure')}
              </Button>
            ) : (
              <Button variant="default" onClick={() => setAsked(true)}>
                {t('imports:revert.ask')}
              </Button>
            )}
          </>
        )}
      </Group>
    </Stack>
  );
}
