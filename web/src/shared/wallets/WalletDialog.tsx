import { Button, Modal, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createWallet } from '@/shared/api/calls/createWallet';
import { deleteWallet } from '@/shared/api/calls/deleteWallet';
import { updateWallet } from '@/shared/api/calls/updateWallet';
import { newIdempotencyKey } from '@/shared/api/client';
import type { Wallet } from '@/shared/api/contract';
import { ApiProblem } from '@/shared/api/problem';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { currencyChoices } from '@/shared/money/currencies';
import { DialogForm } from '@/shared/ui/DialogForm';
import { useUndo } from '@/shared/ui/useUndo';

export function WalletDialog({ wallet, close }: { wallet: Wallet | null; close: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={close}
      title={t(wallet === null ? 'accounts:wallet.new' : 'accounts:wallet.edit')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Form wallet={wallet} close={close} />
    </Modal>
  );
}

function Form({ wallet, close }: { wallet: Wallet | null; close: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const [key] = useState(newIdempotencyKey);
  const [name, setName] = useState(wallet?.name ?? '');
  const [currency, setCurrency] = useState(wallet?.currency ?? book.currency);
  const [description, setDescription] = useState(wallet?.description ?? '');
  const [wrong, setWrong] = useState<string | null>(null);
  const body = { name: name.trim(), currency, description: description.trim() };
  const save = useMutation({
    mutationFn: () =>
      wallet === null ? createWallet(book.id, body, key) : updateWallet(book.id, wallet, body),
    onSuccess: (written) => {
      undoable(t('accounts:wallet.saved', { name: body.name }), written);
      close();
    },
    onError: (problem) => {
      if (problem instanceof ApiProblem) setWrong(problem.field('name') ?? null);
    },
    onSettled: () => refreshBook(client, book.id),
  });
  const remove = useMutation({
    mutationFn: (gone: Wallet) => deleteWallet(book.id, gone),
    onSuccess: (written, gone) => {
      undoable(t('accounts:said.deleted', { name: gone.name }), written);
      close();
    },
    onSettled: () => refreshBook(client, book.id),
  });
  const submit = () => {
    setWrong(body.name === '' ? t('accounts:wrong.name') : null);
    if (body.name !== '') save.mutate();
  };
  const aside =
    wallet === null ? undefined : (
      <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => remove.mutate(wallet)}>
        {t('common:action.delete')}
      </Button>
    );
  return (
    <DialogForm
      submit={submit}
      close={close}
      saving={save.isPending}
      problem={save.error ?? remove.error}
      aside={aside}
    >
      <TextInput
        data-autofocus
        label={t('accounts:wallet.name')}
        description={t('accounts:wallet.help')}
        value={name}
        error={wrong}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        searchable
        label={t('accounts:wallet.currency')}
        data={currencyChoices(language)}
        value={currency}
        allowDeselect={false}
        onChange={(value) => setCurrency(value ?? currency)}
      />
      <TextInput
        label={t('accounts:wallet.description')}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
