import { Button, Modal, Skeleton } from '@mantine/core';
import { useMutation, type UseQueryResult, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { undo } from '@/shared/api/calls/undo';
import type { HistoryEntry } from '@/shared/api/contract';
import { session } from '@/shared/api/session';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { formatMoment } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Failure } from '@/shared/ui/Failure';
import { say, sayWrong } from '@/shared/ui/toast';
import { usePhone } from '@/shared/ui/usePhone';
import { useProblemText } from '@/shared/ui/useProblemText';
import type { Change } from './change';
import { didOf } from './did';
import classes from './History.module.css';

interface Props<T> {
  title: string;
  query: UseQueryResult<{ items: HistoryEntry<T>[] }>;
  changesOf: (entry: HistoryEntry<T>) => readonly Change[];
  close: () => void;
}

/** Everything that ever happened to one thing, newest first; the newest can be taken back. */
export function HistoryDialog<T>({ title, query, changesOf, close }: Props<T>) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const phone = usePhone();
  const problemText = useProblemText();
  const { data, error, refetch } = query;
  const takeBack = useMutation({
    mutationFn: (operation: string) => undo(book.id, operation),
    onSuccess: () => say(t('common:undo.done')),
    onError: (problem) => sayWrong(problemText(problem)),
    onSettled: () => refreshBook(client, book.id),
  });
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      fullScreen={phone}
      title={title}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {error !== null ? (
        <Failure problem={error} again={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton height={160} />
      ) : data.items.length === 0 ? (
        <p className={classes.none}>{t('history:none')}</p>
      ) : (
        <ol className={classes.steps}>
          {data.items.map((entry, index) => (
            <Step key={`${entry.operationId}-${index}`} entry={entry} changes={changesOf(entry)}>
              {index === 0 && book.role !== 'VIEWER' && (
                <Button
                  size="compact-sm"
                  variant="light"
                  loading={takeBack.isPending}
                  onClick={() => takeBack.mutate(entry.operationId)}
                >
                  {t('history:undo')}
                </Button>
              )}
            </Step>
          ))}
        </ol>
      )}
    </Modal>
  );
}

interface StepProps {
  entry: HistoryEntry<unknown>;
  changes: readonly Change[];
  children: React.ReactNode;
}

function Step({ entry, changes, children }: StepProps) {
  const { t } = useTranslation();
  const book = useBook();
  const language = useLanguage();
  const state = session.state();
  const own = state.kind === 'SIGNED_IN' && state.user.id === entry.actor;
  return (
    <li>
      <header>
        <strong>{t(`history:did.${didOf(entry)}`)}</strong>
        <small>
          {formatMoment(entry.at, book.zone, language)}
          {' · '}
          {t(own ? 'history:you' : 'history:other')}
        </small>
        {children}
      </header>
      <dl>
        {changes.map(({ field, before, after }) => (
          <div key={field}>
            <dt>{t(`history:field.${field}`)}</dt>
            <dd>
              {before !== '' && <del>{before}</del>} {after !== '' && <ins>{after}</ins>}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
