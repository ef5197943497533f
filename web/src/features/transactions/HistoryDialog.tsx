import { Button, Modal, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { transactionHistoryQuery } from '@/shared/api/calls/transactionHistory';
import { undo } from '@/shared/api/calls/undo';
import type { HistoryEntry } from '@/shared/api/contract';
import { session } from '@/shared/api/session';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { formatMoment } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Failure } from '@/shared/ui/Failure';
import { say, sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { changesOf, didOf } from './changes';
import type { Around } from './Entry';
import classes from './History.module.css';

/** Everything that ever happened to a transaction, newest first; the newest can be taken back. */
export function HistoryDialog({ id, around, close }: { id: string; around: Around; close: () => void }) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { data, error, refetch } = useQuery(transactionHistoryQuery(book.id, id));
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
      fullScreen={around.phone}
      title={t('transactions:history.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {error !== null ? (
        <Failure problem={error} again={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton height={160} />
      ) : data.items.length === 0 ? (
        <p className={classes.none}>{t('transactions:history.none')}</p>
      ) : (
        <ol className={classes.steps}>
          {data.items.map((entry, index) => (
            <Step key={`${entry.operationId}-${index}`} entry={entry} around={around}>
              {index === 0 && book.role !== 'VIEWER' && (
                <Button
                  size="compact-sm"
                  variant="light"
                  loading={takeBack.isPending}
                  onClick={() => takeBack.mutate(entry.operationId)}
                >
                  {t('transactions:history.undo')}
                </Button>
              )}
            </Step>
          ))}
        </ol>
      )}
    </Modal>
  );
}

function Step({
  entry,
  around,
  children,
}: {
  entry: HistoryEntry;
  around: Around;
  children: React.ReactNode;
}) {
  const { t } = useTranslation();
  const book = useBook();
  const language = useLanguage();
  const state = session.state();
  const own = state.kind === 'SIGNED_IN' && state.user.id === entry.actor;
  const changes = changesOf(entry, around.names, around.tags, {
    language,
    uncategorised: t('common:uncategorised'),
    state: (each) => t(`transactions:state.${each}`),
  });
  return (
    <li>
      <header>
        <strong>{t(`transactions:history.did.${didOf(entry)}`)}</strong>
        <small>
          {formatMoment(entry.at, book.zone, language)}
          {' · '}
          {t(own ? 'transactions:history.you' : 'transactions:history.other')}
        </small>
        {children}
      </header>
      <dl>
        {changes.map(({ field, before, after }) => (
          <div key={field}>
            <dt>{t(`transactions:history.field.${field}`)}</dt>
            <dd>
              {before !== '' && <del>{before}</del>} {after !== '' && <ins>{after}</ins>}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
