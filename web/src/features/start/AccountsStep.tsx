import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconCheck, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createAccount } from '@/shared/api/calls/createAccount';
import { accountsQuery } from '@/shared/api/calls/listAccounts';
import { commoditiesQuery } from '@/shared/api/calls/listCommodities';
import { newIdempotencyKey } from '@/shared/api/client';
import { ACCOUNT_KINDS, type AccountKind } from '@/shared/api/contract';
import { ApiProblem } from '@/shared/api/problem';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { todayIn } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { commodityChoices } from '@/shared/money/currencies';
import { usualScale } from '@/shared/money/format';
import { owes } from '@/shared/accounts/owes';
import { AmountField } from '@/shared/ui/AmountField';
import { useProblemText } from '@/shared/ui/useProblemText';
import type { StepProps } from './StartPage';
import { accountOf, check, isBlank, nameOf, namesOf, type Row, type RowWrong } from './view';
import classes from './Start.module.css';

const FIRST: readonly AccountKind[] = ['CHECKING', 'CREDIT_CARD', 'CASH'];

const rowOf = (kind: AccountKind, commodity: string): Row => ({
  key: newIdempotencyKey(),
  name: '',
  kind,
  commodity,
  amount: '',
});

/** Where the money is, several places at once: a row each, and what nobody touches is left out. */
export function AccountsStep({ next, ask }: StepProps) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const problemText = useProblemText();
  const accounts = useQuery(accountsQuery(book.id)).data?.items ?? [];
  const commodities = useQuery(commoditiesQuery(book.id)).data?.items ?? [];
  const [rows, setRows] = useState<readonly Row[]>(() => FIRST.map((kind) => rowOf(kind, book.currency)));
  const [wrong, setWrong] = useState<ReadonlyMap<string, RowWrong>>(new Map());
  const scaleOf = (commodity: string) =>
    commodities.find((each) => each.code === commodity)?.scale ?? usualScale(commodity);
  const save = useMutation({
    // One after the other, so that they stand in the order in which they were typed; what is made leaves the rows.
    mutationFn: async (filled: readonly Row[]) => {
      const taken = namesOf(accounts);
      const refused = new Map<string, RowWrong>();
      for (const row of filled) {
        const name = nameOf(row, t(`accounts:kind.${row.kind}`), taken);
        const today = todayIn(book.zone, new Date());
        try {
          await createAccount(book.id, accountOf(row, name, today, scaleOf(row.commodity)), row.key);
          taken.add(name);
          setRows((before) => before.filter((each) => each.key !== row.key));
        } catch (problem) {
          const field = problem instanceof ApiProblem ? problem.fields[0] : undefined;
          const text = field?.message ?? problemText(problem);
          refused.set(
            row.key,
            field?.path.startsWith('openingBalance') === true ? { amount: text } : { name: text },
          );
        }
      }
      return refused;
    },
    onSuccess: async (refused) => {
      setWrong(refused);
      await refreshBook(client, book.id);
      if (refused.size === 0) await next();
    },
  });
  const send = () => {
    const filled = rows.filter((row) => !isBlank(row));
    const found = new Map(
      filled
        .map((row) => [row.key, check(row, scaleOf(row.commodity))] as const)
        .filter(([, each]) => Object.keys(each).length > 0)
        .map(([key, each]) => [key, { amount: t(each.amount ?? '') }] as const),
    );
    setWrong(found);
    if (found.size === 0) save.mutate(filled);
  };
  const change = (key: string, part: Partial<Row>) =>
    setRows((before) => before.map((row) => (row.key === key ? { ...row, ...part } : row)));
  return ask(
    <>
      {accounts.length > 0 && (
        <ul className={classes.there} aria-label={t('start:accounts.there')}>
          {accounts.map((account) => (
            <li key={account.id}>
              <IconCheck size={16} aria-hidden />
              <span>{account.name}</span>
              <Amount value={account.balance} tone="balance" />
            </li>
          ))}
        </ul>
      )}
      <ul className={classes.rows} aria-label={t('start:accounts.new')}>
        {rows.map((row, index) => (
          <AccountRow
            key={row.key}
            row={row}
            number={index + 1}
            scale={scaleOf(row.commodity)}
            currencies={commodities}
            wrong={wrong.get(row.key) ?? {}}
            change={(part) => change(row.key, part)}
            remove={() => setRows((before) => before.filter((each) => each.key !== row.key))}
          />
        ))}
      </ul>
      <Button
        variant="subtle"
        className={classes.more ?? ''}
        leftSection={<IconPlus size={16} />}
        onClick={() => setRows((before) => [...before, rowOf('SAVINGS', book.currency)])}
      >
        {t('start:accounts.more')}
      </Button>
    </>,
    send,
    save.isPending,
  );
}

interface AccountRowProps {
  row: Row;
  number: number;
  scale: number;
  currencies: Parameters<typeof commodityChoices>[0];
  wrong: RowWrong;
  change: (part: Partial<Row>) => void;
  remove: () => void;
}

function AccountRow({ row, number, scale, currencies, wrong, change, remove }: AccountRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  return (
    <li className={classes.row} data-first={number === 1 || undefined}>
      <fieldset>
        <legend className="visually-hidden">{t('start:accounts.row', { number })}</legend>
        <Select
          label={t('accounts:field.kind')}
          data={ACCOUNT_KINDS.map((kind) => ({ value: kind, label: t(`accounts:kind.${kind}`) }))}
          value={row.kind}
          allowDeselect={false}
          onChange={(kind) => change({ kind: kind ?? row.kind })}
        />
        <TextInput
          label={t('accounts:field.name')}
          placeholder={t(`accounts:kind.${row.kind}`)}
          autoComplete="off"
          value={row.name}
          error={wrong.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <AmountField
          label={t(owes(row.kind) ? 'start:accounts.owed' : 'start:accounts.balance')}
          commodity=""
          scale={scale}
          value={row.amount}
          error={wrong.amount}
          onChange={(amount) => change({ amount })}
        />
        <Select
          searchable
          label={t('accounts:field.commodity')}
          data={commodityChoices(currencies, book.currency, language).map(({ value }) => value)}
          value={row.commodity}
          allowDeselect={false}
          onChange={(commodity) => change({ commodity: commodity ?? row.commodity })}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t('start:accounts.remove', { number })}
          onClick={remove}
        >
          <IconX size={17} />
        </ActionIcon>
      </fieldset>
    </li>
  );
}
