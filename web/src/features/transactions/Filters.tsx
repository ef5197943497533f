import { Button, Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { memo, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payee, Tag } from '@/shared/api/contract';
import type { TransactionSearch } from '@/shared/search/transactions';
import { useShortcut } from '@/shared/shortcuts/registry';
import type { Names } from '@/shared/transactions/summary';
import { PeriodFilter } from './PeriodFilter';
import type { Days } from './periods';
import type { Vocabulary } from './query';
import { QueryField } from './QueryField';
import classes from './Transactions.module.css';
import { useChoices } from './useChoices';

const namesOnly = (items: Iterable<{ name: string; archivedAt?: string | null; fixed?: boolean }>) =>
  [...items].filter((each) => each.archivedAt == null && each.fixed !== true).map((each) => each.name);

function vocabularyOf(names: Names, payees: readonly Payee[], tags: ReadonlyMap<string, Tag>): Vocabulary {
  return {
    'payee:': namesOnly(payees),
    'category:': namesOnly(names.categories.values()),
    'account:': namesOnly(names.accounts.values()),
    'tag:': namesOnly(tags.values()),
  };
}

interface Props {
  search: TransactionSearch;
  names: Names;
  payees: readonly Payee[];
  tags: ReadonlyMap<string, Tag>;
  phone: boolean;
}

/** The filters live in the address, so that a view can be kept, shared and gone back to. Not drawn anew while the list scrolls. */
export const Filters = memo(function Filters({ search, names, payees, tags, phone }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const count = (['from', 'account', 'category'] as const).filter(
    (name) => search[name] !== undefined,
  ).length;
  const [opened, setOpened] = useState(false);
  const field = useRef<{ focus: () => void }>(null);
  const vocabulary = useMemo(() => vocabularyOf(names, payees, tags), [names, payees, tags]);
  const choices = useChoices(names, { account: search.account ?? '', counterpart: search.category ?? '' });
  const go = (next: TransactionSearch) => void navigate({ to: '/transactions', search: next });
  const set = (name: 'q' | 'account' | 'category', value: string | null) => {
    const { [name]: before, ...others } = search;
    if ((before ?? '') === (value ?? '')) return;
    go(value === null || value === '' ? others : { ...others, [name]: value });
  };
  const setDays = ({ from, to }: Days) => {
    const { from: _, to: __, ...others } = search;
    go({ ...others, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) });
  };
  useShortcut('f', 'transactions:key.find', 'do', () => field.current?.focus());
  const none = Object.keys(search).every((name) => name === 'new' || name === 'sort');
  return (
    <form role="search" className={classes.filters} onSubmit={(event) => event.preventDefault()}>
      <QueryField
        ref={field}
        value={search.q ?? ''}
        vocabulary={vocabulary}
        apply={(query) => set('q', query)}
      />
      {phone && (
        <Button
          variant="default"
          aria-expanded={opened}
          leftSection={<IconAdjustmentsHorizontal size={16} />}
          onClick={() => setOpened(!opened)}
        >
          {count === 0 ? t('transactions:filter.more') : t('transactions:filter.count', { number: count })}
        </Button>
      )}
      {(!phone || opened) && (
        <>
          <PeriodFilter days={{ from: search.from, to: search.to }} set={setDays} />
          <Select
            aria-label={t('transactions:filter.account')}
            placeholder={t('transactions:filter.account')}
            data={choices.accounts}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('transactions:clear') }}
            value={search.account ?? null}
            onChange={(value) => set('account', value)}
          />
          <Select
            aria-label={t('transactions:filter.category')}
            placeholder={t('transactions:filter.category')}
            data={[
              { value: 'none', label: t('common:uncategorised') },
              { value: 'expense', label: t('transactions:filter.anyExpense') },
              { value: 'income', label: t('transactions:filter.anyIncome') },
              ...choices.counterparts.slice(0, 2).map(({ group, items }) => ({
                group,
                // What a number led to is named, though nobody would choose it.
                items: items.filter(
                  ({ value }) => value === search.category || names.categories.get(value)?.fixed !== true,
                ),
              })),
            ]}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('transactions:clear') }}
            value={search.category ?? null}
            onChange={(value) => set('category', value)}
          />
          {!none && (
            <Button variant="subtle" onClick={() => go({})}>
              {t('transactions:filter.clear')}
            </Button>
          )}
        </>
      )}
    </form>
  );
});
