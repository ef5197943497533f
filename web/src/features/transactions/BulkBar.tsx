import { Button, Menu, Popover, Select } from '@mantine/core';
import {
  IconCalendar,
  IconCategory,
  IconCopy,
  IconDots,
  IconTag,
  IconTrash,
  IconUser,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkAction, Payee, Tag, TransactionFilter } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { isDay, todayIn } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { useShortcut } from '@/shared/shortcuts/registry';
import type { Names } from '@/shared/transactions/summary';
import { DayField } from '@/shared/ui/DayField';
import type { Selection } from './selection';
import { SelectionTotals } from './Totals';
import classes from './Transactions.module.css';
import { useChoices } from './useChoices';
import { useEntries } from './useEntries';

interface Props {
  selection: Selection;
  /** What is on screen, of which the selection may be everything. */
  filter: TransactionFilter;
  /** How many the filter finds. */
  count: number;
  /** No more rows are to be picked. */
  left: () => void;
  names: Names;
  payees: readonly Payee[];
  tags: ReadonlyMap<string, Tag>;
  register?: string;
}

type Asked = 'category' | 'payee' | 'tags' | 'date' | 'more';

/** What can be done with the rows that are picked: all of them or none, and all of it can be taken back at once. */
export function BulkBar({ selection, filter, count, left, names, payees, tags, register }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const { bulk } = useEntries(tags);
  const choices = useChoices(names, { account: '', counterpart: '' });
  const [day, setDay] = useState(() => todayIn(book.zone, new Date()));
  const [asked, setAsked] = useState<Asked | null>(null);
  const leave = () => {
    selection.none();
    left();
  };
  const run = (action: BulkAction, keep = false) => {
    setAsked(null);
    const { sort: _, ...all } = filter;
    const ids = selection.lines.map((line) => line.transaction.id);
    bulk.mutate(
      { body: { ...action, ...(selection.everything ? { filter: all } : { ids }) }, count: selection.size },
      {
        onSuccess: () => {
          if (!keep) leave();
        },
      },
    );
  };
  const none = selection.size === 0;
  const ask = (what: Asked) => () => {
    if (!none) setAsked(what);
  };
  useShortcut('Escape', 'transactions:key.none', 'do', leave);
  useShortcut('b c', 'transactions:bulk.category', 'do', ask('category'));
  useShortcut('b p', 'transactions:bulk.payee', 'do', ask('payee'));
  useShortcut('b t', 'transactions:bulk.tags', 'do', ask('tags'));
  useShortcut('b d', 'transactions:bulk.date', 'do', ask('date'));
  useShortcut('b m', 'transactions:bulk.more', 'do', ask('more'));
  // While rows are picked, these mean all of them.
  useShortcut('c', 'transactions:key.copy', 'also', () => none || run({ action: 'COPY' }));
  useShortcut('Delete', 'transactions:key.delete', 'also', () => none || run({ action: 'DELETE' }));
  const tagChoices = [...tags.values()]
    .filter((tag) => tag.archivedAt == null)
    .map((tag) => ({ value: tag.id, label: tag.name }));
  const field = { searchable: true, comboboxProps: { withinPortal: false } } as const;
  const popover = (what: Asked) => ({
    disabled: none,
    opened: asked === what,
    open: (opened: boolean) => setAsked(opened ? what : null),
  });
  return (
    <div className={classes.bulk} role="toolbar" aria-label={t('transactions:bulk.title')}>
      <strong role="status">
        {t('transactions:bulk.count', {
          count: selection.size,
          number: selection.size.toLocaleString(language),
        })}
      </strong>
      {!selection.everything && selection.size < count && !none && (
        <Button size="compact-sm" variant="subtle" onClick={selection.all}>
          {t('transactions:bulk.everything', { number: count.toLocaleString(language) })}
        </Button>
      )}
      <Ask {...popover('category')} icon={<IconCategory size={16} />} label={t('transactions:bulk.category')}>
        <Select
          {...field}
          label={t('transactions:bulk.category')}
          data={choices.counterparts.slice(0, 2)}
          data-autofocus
          onChange={(value) => run({ action: 'CATEGORY', value: fixed(value, names) ? null : value })}
        />
      </Ask>
      <Ask {...popover('payee')} icon={<IconUser size={16} />} label={t('transactions:bulk.payee')}>
        <Select
          {...field}
          label={t('transactions:bulk.payee')}
          data={payees
            .filter((payee) => payee.archivedAt == null)
            .map((payee) => ({ value: payee.id, label: payee.name }))}
          limit={50}
          nothingFoundMessage={t('transactions:nothing')}
          data-autofocus
          onChange={(value) => run({ action: 'PAYEE', value })}
        />
      </Ask>
      <Ask {...popover('tags')} icon={<IconTag size={16} />} label={t('transactions:bulk.tags')}>
        {(['TAGS_ADD', 'TAGS_REMOVE'] as const).map((action) => (
          <Select
            {...field}
            key={action}
            label={t(`transactions:bulk.${action}`)}
            data={tagChoices}
            nothingFoundMessage={t('transactions:nothing')}
            onChange={(value) => {
              if (value !== null) run({ action, value: [value] }, true);
            }}
          />
        ))}
      </Ask>
      <Ask {...popover('date')} icon={<IconCalendar size={16} />} label={t('transactions:bulk.date')}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (isDay(day)) run({ action: 'DATE', value: day });
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
      </Ask>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconCopy size={16} />}
        disabled={none}
        onClick={() => run({ action: 'COPY' })}
      >
        {t('transactions:copy')}
      </Button>
      <Menu
        position="bottom-end"
        opened={asked === 'more'}
        onChange={(opened) => setAsked(opened ? 'more' : null)}
      >
        <Menu.Target>
          <Button size="compact-sm" variant="subtle" disabled={none} aria-label={t('transactions:more')}>
            <IconDots size={16} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['CLEARED', 'PENDING'] as const).map((state) => (
            <Menu.Item
              key={state}
              onClick={() =>
                run({
                  action: 'STATE',
                  value: { state, ...(register === undefined ? {} : { accountId: register }) },
                })
              }
            >
              {t(`transactions:bulk.${state}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Label>{t('transactions:bulk.account')}</Menu.Label>
          {choices.accounts
            .filter(({ value }) => value !== register)
            .map(({ value, label }) => (
              <Menu.Item
                key={value}
                onClick={() =>
                  run({
                    action: 'ACCOUNT',
                    value: { to: value, ...(register === undefined ? {} : { from: register }) },
                  })
                }
              >
                {label}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={16} />}
        loading={bulk.isPending}
        disabled={none}
        onClick={() => run({ action: 'DELETE' })}
      >
        {t('common:action.delete')}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" ml="auto" onClick={leave}>
        {t('transactions:bulk.none')}
      </Button>
      {!none && <SelectionTotals selection={selection} filter={filter} names={names} />}
    </div>
  );
}

const fixed = (id: string | null, names: Names) => id !== null && names.categories.get(id)?.fixed === true;

interface AskProps {
  disabled: boolean;
  opened: boolean;
  open: (opened: boolean) => void;
  icon: ReactNode;
  label: string;
  children: ReactNode;
}

function Ask({ disabled, opened, open, icon, label, children }: AskProps) {
  return (
    <Popover
      opened={opened}
      onChange={open}
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
          onClick={() => open(!opened)}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>{children}</Popover.Dropdown>
    </Popover>
  );
}
