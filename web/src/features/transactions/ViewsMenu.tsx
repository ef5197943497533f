import { Button, Menu } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconBookmark, IconBookmarkPlus, IconCheck, IconPencil, IconTrash } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createSavedView } from '@/shared/api/calls/createSavedView';
import { deleteSavedView } from '@/shared/api/calls/deleteSavedView';
import { savedViewsQuery } from '@/shared/api/calls/listSavedViews';
import { updateSavedView } from '@/shared/api/calls/updateSavedView';
import { newIdempotencyKey } from '@/shared/api/client';
import type { SavedView } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { todayIn } from '@/shared/dates/format';
import type { TransactionSearch } from '@/shared/search/transactions';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';
import { NameDialog } from './NameDialog';
import classes from './Transactions.module.css';
import { isSame, searchOf, viewOf } from './views';

interface Props {
  search: TransactionSearch;
  mayEdit: boolean;
}

/** Filters that are kept under a name: opened, kept, named anew, thrown away. They are the book's; every member has them. */
export const ViewsMenu = memo(function ViewsMenu({ search, mayEdit }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const navigate = useNavigate();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const today = todayIn(book.zone, new Date());
  const views = useQuery(savedViewsQuery(book.id)).data?.items ?? [];
  const [named, setNamed] = useState<SavedView | 'new' | null>(null);
  const here = views.find((view) => isSame(searchOf(view, today), search));
  const unfiltered = isSame(search, {});
  const onSettled = () => void refreshBook(client, book.id);
  const keep = useMutation({
    mutationFn: (name: string) =>
      named === 'new' || named === null
        ? createSavedView(book.id, viewOf(name, search, today), newIdempotencyKey())
        : updateSavedView(book.id, named, { name }),
    onSuccess: (written) => {
      undoable(t('transactions:view.said.kept'), written);
      setNamed(null);
    },
    onSettled,
  });
  const remove = useMutation({
    mutationFn: (view: SavedView) => deleteSavedView(book.id, view),
    onSuccess: (written) => undoable(t('transactions:view.said.deleted'), written),
    onError: (problem) => sayWrong(problemText(problem)),
    onSettled,
  });
  if (views.length === 0 && (unfiltered || !mayEdit)) return null;
  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={16} />} className={classes.views}>
            {here?.name ?? t('transactions:view.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.map((view) => (
            <div key={view.id} role="group" aria-label={view.name} className={classes.view}>
              <Menu.Item
                leftSection={view === here ? <IconCheck size={16} /> : <IconBookmark size={16} />}
                onClick={() => void navigate({ to: '/transactions', search: searchOf(view, today) })}
              >
                {view.name}
              </Menu.Item>
              {mayEdit && (
                <>
                  <Menu.Item
                    aria-label={t('transactions:view.rename', { name: view.name })}
                    onClick={() => setNamed(view)}
                  >
                    <IconPencil size={15} />
                  </Menu.Item>
                  <Menu.Item
                    aria-label={t('transactions:view.delete', { name: view.name })}
                    onClick={() => remove.mutate(view)}
                  >
                    <IconTrash size={15} />
                  </Menu.Item>
                </>
              )}
            </div>
          ))}
          {mayEdit && here === undefined && !unfiltered && (
            <Menu.Item leftSection={<IconBookmarkPlus size={16} />} onClick={() => setNamed('new')}>
              {t('transactions:view.keep')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {named !== null && (
        <NameDialog
          title={t(named === 'new' ? 'transactions:view.keep' : 'transactions:view.renaming')}
          hint={t('transactions:view.shared')}
          start={named === 'new' ? (search.q ?? '') : named.name}
          busy={keep.isPending}
          problem={keep.error === null ? null : problemText(keep.error)}
          close={() => {
            keep.reset();
            setNamed(null);
          }}
          save={(name) => keep.mutate(name)}
        />
      )}
    </>
  );
});
