import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { accountsQuery } from '@/shared/api/calls/listAccounts';
import { importsKey, type ImportRun, listImports } from '@/shared/api/imports';
import { useBook } from '@/shared/book/BookContext';
import { formatDay, todayIn } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Card } from '@/shared/ui/Card';
import { Failure } from '@/shared/ui/Failure';
import { doing, statusOf } from './status';
import classes from './Imports.module.css';

/** The imports before this one: what each brought, into which account, by whom and when. Each opens, and can be taken back there. */
export function History() {
  const { t } = useTranslation();
  const book = useBook();
  const runs = useQuery({ queryKey: importsKey(book.id), queryFn: () => listImports(book.id) });
  if (runs.isError) return <Failure problem={runs.error} again={() => void runs.refetch()} />;
  const items = runs.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Card title={t('imports:history')}>
      <ul className={classes.list}>
        {items.map((run) => (
          <Past key={run.id} run={run} />
        ))}
      </ul>
    </Card>
  );
}

function Past({ run }: { run: ImportRun }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const account = useQuery(accountsQuery(book.id)).data?.items.find((each) => each.id === run.accountId);
  const facts = [
    account?.name,
    run.counts === null || run.status === 'FAILED'
      ? undefined
      : t('imports:past.counts', { count: run.counts.rows, adding: doing(run) }),
    run.by.name ?? undefined,
    formatDay(todayIn(book.zone, new Date(run.createdAt)), language),
  ].filter((each) => each !== undefined);
  return (
    <li>
      <span>
        <Link to="/import" search={{ run: run.id }}>
          {run.fileName}
        </Link>
        <small>{facts.join(' · ')}</small>
      </span>
      <span
        className={classes.badge}
        data-tone={statusOf(run) === 'READY' ? 'ask' : run.status === 'FAILED' ? 'wrong' : 'none'}
      >
        {t(`imports:status.${statusOf(run)}`)}
      </span>
    </li>
  );
}
