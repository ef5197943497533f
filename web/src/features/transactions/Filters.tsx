import { Button, Select, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransactionSearch } from '@/shared/search/transactions';
import type { Names } from '@/shared/transactions/summary';
import classes from './Transactions.module.css';
import { useChoices } from './useChoices';

/** The filters live in the address, so that a view can be kept, shared and gone back to. */
export function Filters({ search, names }: { search: TransactionSearch; names: Names }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(search.q ?? '');
  const choices = useChoices(names, { account: search.account ?? '', counterpart: search.category ?? '' });
  const set = (name: 'q' | 'from' | 'to' | 'account' | 'category', value: string | null) => {
    const { [name]: before, ...others } = search;
    if ((before ?? '') === (value ?? '')) return;
    void navigate({
      to: '/transactions',
      search: value === null || value === '' ? others : { ...others, [name]: value },
    });
  };
  const none = Object.keys(search).every((name) => name === 'new');
  return (
    <form
      role="search"
      className={classes.filters}
      onSubmit={(event) => {
        event.preventDefault();
        set('q', typed.trim());
      }}
    >
      <TextInput
        className={classes.query}
        leftSection={<IconSearch size={16} />}
        aria-label={t('transactions:filter.q')}
        placeholder={t('transactions:filter.hint')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => set('q', typed.trim())}
      />
      <TextInput
        type="date"
        aria-label={t('transactions:filter.from')}
        value={search.from ?? ''}
        onChange={(event) => set('from', event.currentTarget.value)}
      />
      <TextInput
        type="date"
        aria-label={t('transactions:filter.to')}
        value={search.to ?? ''}
        onChange={(event) => set('to', event.currentTarget.value)}
      />
      <Select
        aria-label={t('transactions:filter.account')}
        placeholder={t('transactions:filter.account')}
        data={choices.accounts}
        searchable
        clearable
        value={search.account ?? null}
        onChange={(value) => set('account', value)}
      />
      <Select
        aria-label={t('transactions:filter.category')}
        placeholder={t('transactions:filter.category')}
        data={[
          { value: 'none', label: t('common:uncategorised') },
          ...choices.counterparts.slice(0, 2).map(({ group, items }) => ({
            group,
            items: items.filter(({ value }) => names.categories.get(value)?.fixed !== true),
          })),
        ]}
        searchable
        clearable
        value={search.category ?? null}
        onChange={(value) => set('category', value)}
      />
      {!none && (
        <Button
          variant="subtle"
          onClick={() => {
            setTyped('');
            void navigate({ to: '/transactions', search: {} });
          }}
        >
          {t('transactions:filter.clear')}
        </Button>
      )}
    </form>
  );
}
