import { Button, Modal, SegmentedControl, Select, Skeleton } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconRestore, IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountsQuery } from '@/shared/api/calls/listAccounts';
import { categoriesQuery } from '@/shared/api/calls/listCategories';
import { trashQuery } from '@/shared/api/calls/listTrash';
import { purgeFromTrash } from '@/shared/api/calls/purgeFromTrash';
import { restoreFromTrash } from '@/shared/api/calls/restoreFromTrash';
import { TRASH_KINDS, type TrashItem, type TrashKind } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { namesOf } from '@/shared/transactions/summary';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Failure } from '@/shared/ui/Failure';
import { Page } from '@/shared/ui/Page';
import { ShowMore } from '@/shared/ui/ShowMore';
import { say, sayWrong } from '@/shared/ui/toast';
import { usePhone } from '@/shared/ui/usePhone';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';
import { Thrown } from './Thrown';
import classes from './Trash.module.css';

const ALL = 'all';

/** Everything that was deleted, newest first: back with one click, or away for good after a question. */
export function TrashPage() {
  const { t } = useTranslation();
  const book = useBook();
  const { kind = null } = useSearch({ from: '/frame/trash' });
  const navigate = useNavigate();
  const phone = usePhone();
  const list = useInfiniteQuery(trashQuery(book.id, kind));
  const accounts = useQuery(accountsQuery(book.id)).data?.items;
  const categories = useQuery(categoriesQuery(book.id)).data?.items;
  const names = useMemo(() => namesOf(accounts, categories), [accounts, categories]);
  const { restore, purge } = useTrashVerbs();
  const [asked, setAsked] = useState<TrashItem | null>(null);
  const mayEdit = book.role !== 'VIEWER';
  const items = list.data?.pages.flatMap((page) => page.items);
  const kinds = [ALL, ...TRASH_KINDS].map((each) => ({ value: each, label: t(`trash:kind.${each}`) }));
  const show = (chosen: string | null) => {
    const wanted = TRASH_KINDS.find((each) => each === chosen);
    void navigate({ to: '/trash', search: wanted === undefined ? {} : { kind: wanted } });
  };
  return (
    <Page title={t('frame:room.trash')}>
      <p className={classes.about}>{t('trash:about')}</p>
      <div className={classes.kinds}>
        {phone ? (
          <Select
            aria-label={t('trash:which')}
            data={kinds}
            allowDeselect={false}
            value={kind ?? ALL}
            onChange={show}
          />
        ) : (
          <SegmentedControl aria-label={t('trash:which')} data={kinds} value={kind ?? ALL} onChange={show} />
        )}
      </div>
      <Card flush>
        {list.error !== null ? (
          <Failure problem={list.error} again={() => void list.refetch()} />
        ) : items === undefined || accounts === undefined || categories === undefined ? (
          <Skeleton height={240} />
        ) : items.length === 0 ? (
          <EmptyState
            icon={<IconTrash size={24} />}
            title={t('trash:empty.title')}
            text={t('trash:empty.text')}
          />
        ) : (
          <ul className={classes.list}>
            {items.map((item) => (
              <Thrown key={`${item.kind} ${item.id}`} item={item} names={names}>
                {mayEdit && (
                  <>
                    <Button
                      size="compact-sm"
                      variant="light"
                      leftSection={<IconRestore size={15} />}
                      loading={restore.isPending && restore.variables.id === item.id}
                      onClick={() => restore.mutate(item)}
                    >
                      {t('trash:restore')}
                    </Button>
                    <Button size="compact-sm" variant="subtle" color="red" onClick={() => setAsked(item)}>
                      {t('trash:purge.action')}
                    </Button>
                  </>
                )}
              </Thrown>
            ))}
          </ul>
        )}
        <ShowMore list={list} />
      </Card>
      {asked !== null && (
        <Modal
          opened
          onClose={() => setAsked(null)}
          title={t('trash:purge.title')}
          closeButtonProps={{ 'aria-label': t('common:action.close') }}
        >
          <p className={classes.about}>{t('trash:purge.text')}</p>
          <div className={classes.verbs}>
            <Button
              color="red"
              loading={purge.isPending}
              onClick={() => purge.mutate(asked, { onSettled: () => setAsked(null) })}
            >
              {t('trash:purge.action')}
            </Button>
            <Button variant="default" data-autofocus onClick={() => setAsked(null)}>
              {t('common:action.cancel')}
            </Button>
          </div>
        </Modal>
      )}
    </Page>
  );
}

function useTrashVerbs() {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const onError = (problem: unknown) => sayWrong(problemText(problem));
  const onSettled = () => refreshBook(client, book.id);
  const restore = useMutation({
    mutationFn: ({ kind, id }: { kind: TrashKind; id: string }) => restoreFromTrash(book.id, kind, id),
    onSuccess: (written) => undoable(t('trash:said.restored'), written),
    onError,
    onSettled,
  });
  const purge = useMutation({
    mutationFn: ({ kind, id }: { kind: TrashKind; id: string }) => purgeFromTrash(book.id, kind, id),
    onSuccess: () => say(t('trash:said.purged')),
    onError,
    onSettled,
  });
  return { restore, purge };
}
