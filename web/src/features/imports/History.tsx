import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { importsKey, listImports } from '@/shared/api/imports';
import { useBook } from '@/shared/book/BookContext';
import { formatDay, todayIn } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Card } from '@/shared/ui/Card';
import { Failure } from '@/shared/ui/Failure';
import classes from './Imports.module.css';

export function History() {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const runs = useQuery({ queryKey: importsKey(book.id), queryFn: () => listImports(book.id) });
  if (runs.isError) return <Failure problem={runs.error} again={() => void runs.refetch()} />;
  const items = runs.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Card title={t('imports:history')}>
      <ul className={classes.list}>
        {items.map((run) => (
          <li key={run.id}>
            <Link to="/import" search={{ run: run.id }}>
              {run.fileName}
            </Link>
            <small>{t(`imports:status.${run.status}`)}</small>
            <small>{formatDay(todayIn(book.zone, new Date(run.createdAt)), language)}</small>
          </li>
        ))}
      </ul>
    </Card>
  );
}
