import { Button, Menu, Popover, Select } from '@mantine/core';
import { IconCalendar, IconCategory, IconCopy, IconDots, IconTag, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tag } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { isDay, todayIn } from '@/shared/dates/format';
import { useShortcut } from '@/shared/shortcuts/registry';
import type { Names } from '@/shared/transactions/summary';
import { DayField } from '@/shared/ui/DayField';
import type { Selection } from './selection';
import classes from './Transactions.module.css';
import { useChoices } from './useChoices';
import { useEntries } from './useEntries';

interface Props {
  selection: Selection;
  /** No more rows are to be picked. */
  left: () => void;
  names: Names;
  tags: ReadonlyMap<string, Tag>;
  register?: string;
}

/** What can be done with the rows that are picked: all of them or none, and all of it can be taken back at once. */
export function BulkBar({ selection, left, names, tags, register }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const { bulk } = useEntries(tags);
  const choices = useChoices(names, { account: '', counterpart: '' });
  const [day, setDay] = useState(() => todayIn(book.zone, new Date()));
  const ids = [...selection.ids];
  const run = (action: Parameters<typeof bulk.mutate>[0], keep = false) =>
    bulk.mutate(action, {
      onSuccess: () => {
        if (!keep) leave();
      },
    });
  const leave = () => {
    selection.none();
    left();
  };
  const none = ids.length === 0;
  useShortcut('Escape', 'transactions:key.none', 'do', leave);
  const states = (['CLEARED', 'PENDING'] as const).map((state) => (
    <Menu.Item
      key={state}
      onClick={() =>
        run({
          action: 'STATE',
          ids,
          value: { state, ...(register === undefined ? {} : { accountId: register }) },
        })
      }
    >
      {t(`transactions:bulk.${state}`)}
    </Menu.Item>
  ));
  const tagChoices = [...tags.values()]
    .filter((tag) => tag.archivedAt == null)
    .map((tag) => ({ value: tag.id, label: tag.name }));
  return (
    <div className={classes.bulk} role="toolbar" aria-label={t('transactions:bulk.title')}>
      <strong role="status">{t('transactions:bulk.count', { count: ids.length })}</strong>
      <Ask disabled={none} icon={<IconCategory size={16} />} label={t('transactions:bulk.category')}>
        {(close) => (
          <Select
            label={t('transactions:bulk.category')}
            data={choices.counterparts.slice(0, 2)}
            searchable
            data-autofocus
            comboboxProps={{ withinPortal: false }}
            onChange={(value) => {
              close();
              run({ action: 'CATEGORY', ids, value: fixed(value, names) ? null : value });
            }}
          />
        )}
      </Ask>
      <Ask disabled={none} icon={<IconTag size={16} />} label={t('transactions:bulk.tags')}>
        {(close) => (
          <>
            {(['TAGS_ADD', 'TAGS_REMOVE'] as const).map((action) => (
              <Select
                key={action}
                label={t(`transactions:bulk.${action}`)}
                data={tagChoices}
                searchable
                nothingFoundMessage={t('transactions:nothing')}
                comboboxProps={{ withinPortal: false }}
                onChange={(value) => {
                  close();
                  if (value !== null) run({ action, ids, value: [value] }, true);
                }}
              />
            ))}
          </>
        )}
      </Ask>
      <Ask disabled={none} icon={<IconCalendar size={16} />} label={t('transactions:bulk.date')}>
        {(close) => (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (!isDay(day)) return;
              close();
              run({ action: 'DATE', ids, value: day });
            }}
          >
            <DayField
              label={t('transactions:bulk.date')}
              today={todayIn(book.zone, new Date())}
              value={day}
              onChange={setDay}
              error={isDay(day) ? undefined : t('transactions:wrong.date')}
              data-autofocus
            />
            <Button type="submit" mt="sm" fullWidth>
              {t('transactions:bulk.move')}
            </Button>
          </form>
        )}
      </Ask>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconCopy size={16} />}
        disabled={none}
        onClick={() => run({ action: 'COPY', ids })}
      >
        {t('transactions:copy')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="compact-sm" variant="subtle" disabled={none} aria-label={t('transactions:more')}>
            <IconDots size={16} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>{states}</Menu.Dropdown>
      </Menu>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={16} />}
        loading={bulk.isPending}
        disabled={none}
        onClick={() => run({ action: 'DELETE', ids })}
      >
        {t('common:action.delete')}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" ml="auto" onClick={leave}>
        {t('transactions:bulk.none')}
      </Button>
    </div>
  );
}

const fixed = (id: string | null, names: Names) => id !== null && names.categories.get(id)?.fixed === true;

function Ask({
  disabled,
  icon,
  label,
  children,
}: {
  disabled: boolean;
  icon: ReactNode;
  label: string;
  children: (close: () => void) => ReactNode;
}) {
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      trapFocus
      withRoles
      position="bottom-start"
      width={280}
      shadow="md"
    >
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={icon}
          disabled={disabled}
          onClick={() => setOpened(!opened)}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>{children(close)}</Popover.Dropdown>
    </Popover>
  );
}
