import { ActionIcon, Menu, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import {
  IconArchive,
  IconArchiveOff,
  IconArrowDown,
  IconArrowMerge,
  IconArrowUp,
  IconCheck,
  IconDots,
  IconIndentDecrease,
  IconIndentIncrease,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dragging } from '@/shared/dragging/useDragging';
import { Handle, type Step } from '@/shared/dragging/Handle';
import classes from './Settings.module.css';

export interface Named {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly archivedAt?: string | null | undefined;
  /** Of a category: how far below the top level. */
  readonly depth?: number;
  /** Of a category: what it is below. One that has others below it is of use by them. */
  readonly parentId?: string | null | undefined;
  readonly uses?: number | null | undefined;
}

/** How a row is put into another place: dragged by its handle, by the arrow keys on it, or from the menu. */
export interface Moves<T extends Named> {
  readonly dragging: Dragging;
  /** Null where there is no such step. */
  step: (item: T, step: Step) => (() => void) | null;
}

/** What a row does. */
export interface RowVerbs {
  rename: (name: string) => void;
  /** None where there is nothing to merge it with. */
  merge: (() => void) | null;
  archive: (away: boolean) => void;
  remove: () => void;
}

export type NamePagePath = '/categories/$nameId' | '/payees/$nameId' | '/tags/$nameId';

interface Props<T extends Named> {
  item: T;
  /** The page that a name has. */
  page: NamePagePath;
  /** What stands before the name. */
  mark?: ReactNode;
  moves?: Moves<T>;
  verbs: RowVerbs;
  editing: boolean;
  edit: (editing: boolean) => void;
}

export function NameRow<T extends Named>({ item, page, mark, moves, verbs, editing, edit }: Props<T>) {
  const { t } = useTranslation();
  return (
    <li
      data-depth={item.depth}
      data-away={item.archivedAt != null || undefined}
      {...moves?.dragging.place(item.id, true)}
    >
      {editing ? (
        <Rename item={item} save={verbs.rename} leave={() => edit(false)} />
      ) : (
        <>
          {moves !== undefined && (
            <Handle
              id={item.id}
              name={item.name}
              label={t('settings:move.handle', { name: item.name })}
              help={t('settings:move.help')}
              dragging={moves.dragging}
              step={(step) => moves.step(item, step)?.()}
            />
          )}
          {mark}
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
            <Choices item={item} verbs={verbs} edit={edit} {...(moves === undefined ? {} : { moves })} />
          </Menu>
        </>
      )}
    </li>
  );
}

const STEPS = [
  { step: 'up', icon: IconArrowUp },
  { step: 'down', icon: IconArrowDown },
  { step: 'in', icon: IconIndentIncrease },
  { step: 'out', icon: IconIndentDecrease },
] as const;

type ChoicesProps<T extends Named> = Pick<Props<T>, 'item' | 'verbs' | 'moves' | 'edit'>;

function Choices<T extends Named>({ item, verbs, moves, edit }: ChoicesProps<T>) {
  const { t } = useTranslation();
  const away = item.archivedAt != null;
  return (
    <Menu.Dropdown>
      <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => edit(true)}>
        {t('settings:names.rename')}
      </Menu.Item>
      {STEPS.map(({ step, icon: Icon }) => {
        const work = moves?.step(item, step) ?? null;
        return (
          work !== null && (
            <Menu.Item key={step} leftSection={<Icon size={16} />} onClick={work}>
              {t(`settings:move.${step}`)}
            </Menu.Item>
          )
        );
      })}
      {verbs.merge !== null && (
        <Menu.Item leftSection={<IconArrowMerge size={16} />} onClick={verbs.merge}>
          {t('settings:names.merge')}
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={away ? <IconArchiveOff size={16} /> : <IconArchive size={16} />}
        onClick={() => verbs.archive(!away)}
      >
        {t(away ? 'accounts:menu.unarchive' : 'common:action.archive')}
      </Menu.Item>
      <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={verbs.remove}>
        {t('common:action.delete')}
      </Menu.Item>
    </Menu.Dropdown>
  );
}

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
