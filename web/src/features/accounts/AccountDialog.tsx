import { Modal, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createAccount } from '@/shared/api/calls/createAccount';
import { commoditiesQuery } from '@/shared/api/calls/listCommodities';
import { moveAccount } from '@/shared/api/calls/moveAccount';
import { updateAccount } from '@/shared/api/calls/updateAccount';
import { newIdempotencyKey } from '@/shared/api/client';
import { type Account, ACCOUNT_KINDS, type AccountKind, type Wallet } from '@/shared/api/contract';
import { ApiProblem } from '@/shared/api/problem';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { todayIn } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { commodityChoices } from '@/shared/money/currencies';
import { usualScale } from '@/shared/money/format';
import { AmountField } from '@/shared/ui/AmountField';
import { DialogForm } from '@/shared/ui/DialogForm';
import { useUndo } from '@/shared/ui/useUndo';
import { DateField } from '@/shared/ui/DateField';
import { CardFields } from './CardFields';
import {
  type AccountForm,
  type AccountWrong,
  check,
  emptyForm,
  formOf,
  owes,
  toCreate,
  toPatch,
  wrongFrom,
} from './view';

interface Props {
  /** The account to edit; null for a new one. */
  account: Account | null;
  accounts: readonly Account[];
  wallets: readonly Wallet[];
  close: () => void;
}

export function AccountDialog({ account, accounts, wallets, close }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={close}
      size={560}
      title={t(account === null ? 'accounts:dialog.new' : 'accounts:dialog.edit')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Form account={account} accounts={accounts} wallets={wallets} close={close} />
    </Modal>
  );
}

function useSave(
  account: Account | null,
  before: AccountForm,
  close: () => void,
  refuse: (wrong: AccountWrong) => void,
) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const [key] = useState(newIdempotencyKey);
  return useMutation({
    mutationFn: async ({ form, scale }: { form: AccountForm; scale: number }) => {
      if (account === null) return createAccount(book.id, toCreate(form, scale), key);
      const patch = toPatch(before, form, scale);
      const saved = Object.keys(patch).length === 0 ? null : await updateAccount(book.id, account, patch);
      if (form.walletId !== account.walletId) return moveAccount(book.id, account.id, form.walletId);
      return saved;
    },
    onSuccess: (written) => {
      if (written !== null)
        undoable(
          t(account === null ? 'accounts:said.created' : 'accounts:said.saved', { name: written.data.name }),
          written,
        );
      close();
    },
    onError: (problem) => {
      if (problem instanceof ApiProblem) refuse(wrongFrom(problem.fields));
    },
    onSettled: () => refreshBook(client, book.id),
  });
}

function Form({ account, accounts, wallets, close }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const today = todayIn(book.zone, new Date());
  const commodities = useQuery(commoditiesQuery(book.id));
  const [before] = useState(() =>
    account === null ? emptyForm(book.currency, wallets[0]?.id ?? '', today) : formOf(account, today),
  );
  const [form, setForm] = useState(before);
  const [wrong, setWrong] = useState<AccountWrong>({});
  const save = useSave(account, before, close, setWrong);
  const change = (part: Partial<AccountForm>) => {
    setForm((current) => ({ ...current, ...part }));
  };
  const scale =
    commodities.data?.items.find((each) => each.code === form.commodity)?.scale ?? usualScale(form.commodity);
  const submit = () => {
    const found = check(form, scale);
    setWrong(Object.fromEntries(Object.entries(found).map(([field, key]) => [field, t(key)])));
    if (Object.keys(found).length === 0) save.mutate({ form, scale });
  };
  return (
    <DialogForm submit={submit} close={close} saving={save.isPending} problem={save.error}>
      <TextInput
        data-autofocus
        label={t('accounts:field.name')}
        placeholder={t('accounts:field.namePlaceholder')}
        value={form.name}
        error={wrong.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing="md">
        <Select
          label={t('accounts:field.kind')}
          data={ACCOUNT_KINDS.map((kind) => ({ value: kind, label: t(`accounts:kind.${kind}`) }))}
          value={form.kind}
          allowDeselect={false}
          error={wrong.kind}
          onChange={(kind) => change({ kind: kind as AccountKind })}
        />
        <Select
          searchable
          label={t('accounts:field.commodity')}
          data={commodityChoices(commodities.data?.items ?? [], book.currency, language)}
          value={form.commodity}
          disabled={account !== null}
          allowDeselect={false}
          error={wrong.commodity}
          onChange={(commodity) => change({ commodity: commodity ?? form.commodity })}
        />
        <AmountField
          label={t(owes(form.kind) ? 'accounts:field.owed' : 'accounts:field.opening')}
          commodity={form.commodity}
          scale={scale}
          value={form.opening}
          error={wrong.opening}
          onChange={(opening) => change({ opening })}
        />
        <DateField
          label={t('accounts:field.openedOn')}
          value={form.openedOn}
          error={wrong.openedOn}
          onChange={(openedOn) => change({ openedOn })}
        />
        <Select
          label={t('accounts:field.wallet')}
          data={wallets.map((wallet) => ({ value: wallet.id, label: wallet.name }))}
          value={form.walletId}
          allowDeselect={false}
          error={wrong.walletId}
          onChange={(walletId) => change({ walletId: walletId ?? form.walletId })}
        />
        <TextInput
          label={t('accounts:field.institution')}
          value={form.institution}
          error={wrong.institution}
          onChange={(event) => change({ institution: event.currentTarget.value })}
        />
      </SimpleGrid>
      <TextInput
        label={t('accounts:field.number')}
        description={t(account?.number == null ? 'accounts:field.numberHelp' : 'accounts:field.numberKept', {
          number: account?.number ?? '',
        })}
        autoComplete="off"
        value={form.number}
        error={wrong.number}
        onChange={(event) => change({ number: event.currentTarget.value })}
      />
      {form.kind === 'CREDIT_CARD' && (
        <CardFields form={form} wrong={wrong} change={change} accounts={accounts} scale={scale} />
      )}
    </DialogForm>
  );
}
