import { ActionIcon, Menu, Skeleton, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconCheck, IconDots, IconFileImport, IconPencil, IconTrash } from '@tabler/icons-react';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteProfile, profilesQuery, renameProfile, type SavedProfile } from '@/shared/api/importProfiles';
import type { Written } from '@/shared/api/client';
import { ApiProblem } from '@/shared/api/problem';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Failure } from '@/shared/ui/Failure';
import { LinkButton } from '@/shared/ui/LinkButton';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';
import classes from './Settings.module.css';

/** How each bank writes its files, as the import room has learned it. */
export function ImportProfilesSection() {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const profiles = useQuery(profilesQuery(book.id));
  const [edited, setEdited] = useState<string | null>(null);
  const act = useMutation({
    mutationFn: ({ work }: { work: () => Promise<Written<unknown>>; said: string }) => work(),
    onSuccess: (written, { said }) => {
      setEdited(null);
      undoable(said, written);
    },
    onError: (problem) =>
      sayWrong(
        (problem instanceof ApiProblem ? problem.fields[0]?.message : undefined) ?? problemText(problem),
      ),
    onSettled: () => refreshBook(client, book.id),
  });
  if (profiles.isError) return <Failure problem={profiles.error} again={() => void profiles.refetch()} />;
  const items = profiles.data?.items;
  return (
    <Card title={t('settings:section.profiles')}>
      {items === undefined ? (
        <Skeleton height={120} />
      ) : items.length === 0 ? (
        <EmptyState
          icon={<IconFileImport size={24} />}
          title={t('settings:profiles.none')}
          text={t('settings:profiles.noneHelp')}
          actions={<LinkButton to="/import">{t('frame:room.import')}</LinkButton>}
        />
      ) : (
        <>
          <p className={classes.help}>{t('settings:profiles.help')}</p>
          <ul className={classes.list}>
            {items.map((saved) => (
              <li key={saved.id}>
                {edited === saved.id ? (
                  <Rename
                    saved={saved}
                    save={(name) =>
                      act.mutate({
                        work: () => renameProfile(book.id, saved, name),
                        said: t('settings:names.renamed', { name }),
                      })
                    }
                  />
                ) : (
                  <>
                    <span className={classes.grow}>{saved.profile.name}</span>
                    <small>{saved.profile.dialect.encoding}</small>
                    {book.role !== 'VIEWER' && (
                      <Menu position="bottom-end">
                        <Menu.Target>
                          <ActionIcon
                            variant="subtle"
                            color="gray"
                            aria-label={t('accounts:menu.open', { name: saved.profile.name })}
                          >
                            <IconDots size={17} />
                          </ActionIcon>
                        </Menu.Target>
                        <Menu.Dropdown>
                          <Menu.Item
                            leftSection={<IconPencil size={16} />}
                            onClick={() => setEdited(saved.id)}
                          >
                            {t('settings:names.rename')}
                          </Menu.Item>
                          <Menu.Item
                            color="red"
                            leftSection={<IconTrash size={16} />}
                            onClick={() =>
                              act.mutate({
                                work: () => deleteProfile(book.id, saved),
                                said: t('settings:profiles.deleted', { name: saved.profile.name }),
                              })
                            }
                          >
                            {t('common:action.delete')}
                          </Menu.Item>
                        </Menu.Dropdown>
                      </Menu>
                    )}
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function Rename({ saved, save }: { saved: SavedProfile; save: (name: string) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(saved.profile.name);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (name.trim() !== '') save(name.trim());
  };
  return (
    <form onSubmit={submit} className={classes.rename}>
      <TextInput
        ref={(field) => field?.focus()}
        aria-label={t('settings:names.rename')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ActionIcon type="submit" size={36} aria-label={t('common:action.save')}>
        <IconCheck size={17} />
      </ActionIcon>
    </form>
  );
}
