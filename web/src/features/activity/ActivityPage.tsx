import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { IconArrowBackUp, IconHistory } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { activityQuery } from '@/shared/api/calls/listActivity';
import { undo } from '@/shared/api/calls/undo';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Failure } from '@/shared/ui/Failure';
import { Page } from '@/shared/ui/Page';
import { ShowMore } from '@/shared/ui/ShowMore';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';
import { Deed } from './Deed';
import classes from './Activity.module.css';
import { byDay } from './view';

/** All that was done in the book, newest first. What nothing later stands on can be taken back. */
export function ActivityPage() {
  const { t } = useTranslation();
  const book = useBook();
  const language = useLanguage();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const list = useInfiniteQuery(activityQuery(book.id));
  const takeBack = useMutation({
    mutationFn: (operation: string) => undo(book.id, operation),
    onSuccess: (written) => undoable(t('common:undo.done'), written),
    onError: (problem) => sayWrong(problemText(problem)),
    onSettled: () => refreshBook(client, book.id),
  });
  const days = useMemo(
    () =>
      list.data &&
      byDay(
        list.data.pages.flatMap((page) => page.items),
        book.zone,
      ),
    [list.data, book.zone],
  );
  const mayEdit = book.role !== 'VIEWER';
  return (
    <Page title={t('frame:room.activity')}>
      <p className={classes.about}>{t('activity:about')}</p>
      {list.error !== null ? (
        <Card>
          <Failure problem={list.error} again={() => void list.refetch()} />
        </Card>
      ) : days === undefined ? (
        <Skeleton height={320} />
      ) : days.length === 0 ? (
        <Card>
          <EmptyState
            icon={<IconHistory size={24} />}
            title={t('activity:empty.title')}
            text={t('activity:empty.text')}
          />
        </Card>
      ) : (
        days.map(({ day, deeds }) => (
          <section key={day} className={classes.day}>
            <h2>{formatDay(day, language, 'long')}</h2>
            <Card flush>
              <ul className={classes.list}>
                {deeds.map((activity) => (
                  <Deed key={activity.operationId} activity={activity}>
                    {mayEdit && activity.undoable && (
                      <Button
                        size="compact-sm"
                        variant="light"
                        leftSection={<IconArrowBackUp size={15} aria-hidden />}
                        loading={takeBack.isPending && takeBack.variables === activity.operationId}
                        disabled={takeBack.isPending}
                        onClick={() => takeBack.mutate(activity.operationId)}
                      >
                        {t('common:undo.action')}
                      </Button>
                    )}
                  </Deed>
                ))}
              </ul>
            </Card>
          </section>
        ))
      )}
      <ShowMore list={list} />
    </Page>
  );
}
