import { ActionIcon, Button, Checkbox, Menu, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  IconArchive,
  IconArchiveOff,
  IconArrowDown,
  IconArrowMerge,
  IconArrowUp,
  IconCheck,
  IconDots,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey, type Written } from '@/shared/api/client';
import { ApiProblem } from '@/shared/api/problem';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { Dot } from '@/shared/ui/Dot';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';
import { MergeDialog } from './MergeDialog';
import classes from './Settings.module.css';

export interface Named {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly colour?: string | null | undefined;
  readonly archivedAt?: string | null | undefined;
  readonly child?: boolean;
  /** Of a category: what it is below. One that has others below it is of use by them. */
  readonly parentId?: string | null | undefined;
  readonly uses?: number | null | undefined;
}

export interface NameVerbs<T extends Named> {
  create: (name: string, key: string) => Promise<Written<unknown>>;
  rename: (item: T, name: string) => Promise<Written<unknown>>;
  remove: (item: T) => Promise<Written<unknown>>;
  archive: (item: T, away: boolean) => Promise<Written<unknown>>;
  merge: (item: T, into: T) => Promise<Written<unknown>>;
  /** One place up or down among its like; none where the order is by name. */
  move?: (item: T, step: -1 | 1) => (() => Promise<Written<unknown>>) | null;
}

interface Props<T extends Named> {
  items: readonly T[];
  verbs: NameVerbs<T>;
  addLabel: string;
  dots?: boolean;
  /** The page that a name has. */
  page: '/categories/$nameId' | '/payees/$nameId' | '/tags/$nameId';
}

/** Categories, payees and tags are all names with the same few things to do. */
export function NameList<T extends Named>({ items, verbs, addLabel, dots = false, page }: Props<T>) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const [typed, setTyped] = useState('');
  const [key, setKey] = useState(newIdempotencyKey);
  const [edited, setEdited] = useState<string | null>(null);
  const [merged, setMerged] = useState<T | null>(null);
  const act = useMutation({
    mutationFn: ({ work }: { work: () => Promise<Written<unknown>>; said: string }) => work(),
    onSuccess: (written, { said }) => {
      setEdited(null);
      undoable(said, written);
    },
    onError: (problem) => {
      sayWrong(
        problem instanceof ApiProblem
          ? (problem.fields[0]?.message ?? problemText(problem))
          : problemText(problem),
      );
    },
    onSettled: () => refreshBook(client, book.id),
  });
  const [unusedOnly, setUnusedOnly] = useState(false);
  const parents = new Set(items.map((item) => item.parentId));
  const unused = items.filter((item) => item.uses === 0 && !parents.has(item.id));
  const listed = unusedOnly ? unused : items;
  const shown = listed.length <= MOST ? listed : found(listed, typed);
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const name = typed.trim();
    if (name === '') return;
    act.mutate(
      { work: () => verbs.create(name, key), said: t('settings:names.added', { name }) },
      {
        onSuccess: () => {
          setTyped('');
          setKey(newIdempotencyKey());
        },
      },
    );
  };
  return (
    <>
      <form onSubmit={add} className={classes.add}>
        <TextInput
          aria-label={addLabel}
          placeholder={addLabel}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={act.isPending && edited === null}>
          {t('common:action.add')}
        </Button>
      </form>
      {(unused.length > 0 || unusedOnly) && (
        <Checkbox
          className={classes.unused}
          label={t('settings:names.unusedOnly', { count: unused.length })}
          checked={unusedOnly}
          onChange={(event) => setUnusedOnly(event.currentTarget.checked)}
        />
      )}
      {listed.length > MOST && (
        <p className={classes.help} role="status">
          {t('settings:names.many', { count: shown.length, all: listed.length })}
        </p>
      )}
      <ul className={classes.list}>
        {shown.map((item) => (
          <li
            key={item.id}
            data-child={item.child === true || undefined}
            data-away={item.archivedAt != null || undefined}
          >
            {edited === item.id ? (
              <Rename
                item={item}
                save={(name) =>
                  act.mutate({
                    work: () => verbs.rename(item, name),
                    said: t('settings:names.renamed', { name }),
                  })
                }
                leave={() => setEdited(null)}
              />
            ) : (
              <>
                {dots && <Dot colour={item.colour ?? null} />}
                <Link to={page} params={{ nameId: item.id }}>
                  {item.name}
                </Link>
                {item.uses != null && <small>{t('settings:names.uses', { count: item.uses })}</small>}
                <Menu position="bottom-end">
                  <Menu.Target>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('accounts:menu.open', { name: item.name })}
                    >
                      <IconDots size={17} />
                    </ActionIcon>
                  </Menu.Target>
                  <Menu.Dropdown>
                    <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setEdited(item.id)}>
                      {t('settings:names.rename')}
                    </Menu.Item>
                    {MOVES.map(({ step, icon: Icon, label }) => {
                      const work = verbs.move?.(item, step) ?? null;
                      return (
                        work !== null && (
                          <Menu.Item
                            key={label}
                            leftSection={<Icon size={16} />}
                            onClick={() =>
                              act.mutate({ work, said: t('settings:names.moved', { name: item.name }) })
                            }
                          >
                            {t(label)}
                          </Menu.Item>
                        )
                      );
                    })}
                    {items.length > 1 && (
                      <Menu.Item leftSection={<IconArrowMerge size={16} />} onClick={() => setMerged(item)}>
                        {t('settings:names.merge')}
                      </Menu.Item>
                    )}
                    <Menu.Item
                      leftSection={
                        item.archivedAt == null ? <IconArchive size={16} /> : <IconArchiveOff size={16} />
                      }
                      onClick={() => {
                        const away = item.archivedAt == null;
                        act.mutate({
                          work: () => verbs.archive(item, away),
                          said: t(away ? 'accounts:said.archived' : 'accounts:said.unarchived', {
                            name: item.name,
                          }),
                        });
                      }}
                    >
                      {t(item.archivedAt == null ? 'common:action.archive' : 'accounts:menu.unarchive')}
                    </Menu.Item>
                    <Menu.Item
                      color="red"
                      leftSection={<IconTrash size={16} />}
                      onClick={() =>
                        act.mutate({
                          work: () => verbs.remove(item),
                          said: t('accounts:said.deleted', { name: item.name }),
                        })
                      }
                    >
                      {t('common:action.delete')}
                    </Menu.Item>
                  </Menu.Dropdown>
                </Menu>
              </>
            )}
          </li>
        ))}
      </ul>
      {merged !== null && (
        <MergeDialog
          item={merged}
          others={items.filter((each) => each.id !== merged.id && each.archivedAt == null)}
          busy={act.isPending}
          leave={() => setMerged(null)}
          merge={(into) =>
            act.mutate(
              {
                work: () => verbs.merge(merged, into),
                said: t('settings:names.merged', { name: merged.name, into: into.name }),
              },
              { onSettled: () => setMerged(null) },
            )
          }
        />
      )}
    </>
  );
}

/** More names than this are not all drawn; the box for a new one finds those that are there. */
const MOST = 200;

function found<T extends Named>(items: readonly T[], typed: string): readonly T[] {
  const wanted = typed.trim().toLocaleLowerCase();
  return items.filter((item) => item.name.toLocaleLowerCase().includes(wanted)).slice(0, MOST);
}

const MOVES = [
  { step: -1, icon: IconArrowUp, label: 'settings:names.up' },
  { step: 1, icon: IconArrowDown, label: 'settings:names.down' },
] as const;

function Rename({ item, save, leave }: { item: Named; save: (name: string) => void; leave: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(item.name);
  return (
    <form
      className={classes.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '' || name.trim() === item.name) leave();
        else save(name.trim());
      }}
    >
      <TextInput
        ref={(input) => input?.focus()}
        aria-label={t('settings:names.rename')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') leave();
        }}
      />
      <ActionIcon type="submit" size={36} aria-label={t('common:action.save')}>
        <IconCheck size={18} />
      </ActionIcon>
    </form>
  );
}
