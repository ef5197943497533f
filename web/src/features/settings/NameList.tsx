import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey, type Written } from '@/shared/api/client';
import { ApiProblem } from '@/shared/api/problem';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';
import { MergeDialog } from './MergeDialog';
import { type Moves, type Named, type NamePagePath, NameRow } from './NameRow';
import classes from './Settings.module.css';

export interface NameVerbs<T extends Named> {
  create: (name: string, key: string) => Promise<Written<unknown>>;
  rename: (item: T, name: string) => Promise<Written<unknown>>;
  remove: (item: T) => Promise<Written<unknown>>;
  archive: (item: T, away: boolean) => Promise<Written<unknown>>;
  merge: (item: T, into: T) => Promise<Written<unknown>>;
}

interface Props<T extends Named> {
  items: readonly T[];
  verbs: NameVerbs<T>;
  addLabel: string;
  page: NamePagePath;
  mark?: (item: T) => ReactNode;
  /** None where the order is by name. */
  moves?: Moves<T>;
  /** At the end of the list. */
  end?: ReactNode;
}

/** Categories, payees and tags are all names with the same few things to do. */
export function NameList<T extends Named>({ items, verbs, addLabel, page, mark, moves, end }: Props<T>) {
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
  const verbsOf = (item: T) => ({
    rename: (name: string) =>
      act.mutate({ work: () => verbs.rename(item, name), said: t('settings:names.renamed', { name }) }),
    merge: items.length > 1 ? () => setMerged(item) : null,
    archive: (away: boolean) =>
      act.mutate({
        work: () => verbs.archive(item, away),
        said: t(away ? 'accounts:said.archived' : 'accounts:said.unarchived', { name: item.name }),
      }),
    remove: () =>
      act.mutate({
        work: () => verbs.remove(item),
        said: t('accounts:said.deleted', { name: item.name }),
      }),
  });
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
          <NameRow
            key={item.id}
            item={item}
            page={page}
            mark={mark?.(item)}
            verbs={verbsOf(item)}
            editing={edited === item.id}
            edit={(editing) => setEdited(editing ? item.id : null)}
            {...(moves === undefined ? {} : { moves })}
          />
        ))}
        {end}
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
