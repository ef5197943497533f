import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payee, Transaction } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { todayIn } from '@/shared/dates/format';
import { keep, kept } from '@/shared/storage';
import type { Names } from '@/shared/transactions/summary';
import { type Cells, cellsOf, detailCells, detailsOf, requestOf } from './entry';
import { EntryForm, type Wrong } from './EntryForm';
import { useEntries } from './useEntries';

export interface Around {
  names: Names;
  payees: readonly Payee[];
  recent: readonly Transaction[];
  phone: boolean;
}

/** Adds one after the other: the day and the account stay for the next. */
export function NewEntry({ account, close, ...around }: Around & { account?: string; close: () => void }) {
  const { t } = useTranslation();
  const book = useBook();
  const { add, problemText } = useEntries();
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [round, setRound] = useState(0);
  const [start, setStart] = useState<Cells>(() => {
    const usable = (id: string | null | undefined) =>
      id != null && around.names.accounts.get(id)?.archivedAt === null ? id : undefined;
    const some = [...around.names.accounts.values()].find((each) => each.archivedAt === null)?.id;
    return {
      ...detailCells({ id: '', version: 0, date: todayIn(book.zone, new Date()), flows: [] }),
      account: usable(account) ?? usable(kept('entryAccount')) ?? some ?? '',
    };
  });
  const save = (cells: Cells) => {
    const built = requestOf(cells, around.names, around.payees);
    if (!built.ok) {
      setWrong({ cell: built.cell, text: t(built.reason) });
      return;
    }
    setWrong(null);
    add.mutate(built.body, {
      onSuccess: () => {
        keep('entryAccount', cells.account);
        setStart({ ...start, date: cells.date, account: cells.account });
        setRound(round + 1);
      },
      onError: (problem) => setWrong({ cell: null, text: problemText(problem) }),
    });
  };
  const form = (
    <EntryForm
      key={round}
      {...around}
      start={start}
      busy={add.isPending}
      wrong={wrong}
      save={save}
      close={close}
    />
  );
  return around.phone ? <Sheet close={close} title={t('transactions:add')} form={form} /> : form;
}

/** Changes one in its place. */
export function ChangeEntry({ item, close, ...around }: Around & { item: Transaction; close: () => void }) {
  const { t } = useTranslation();
  const { change, remove, problemText } = useEntries();
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const cells = cellsOf(item, around.names);
  const save = (typed: Cells) => {
    const memo = item.flows[0]?.memo ?? '';
    const built = cells === null ? null : requestOf(typed, around.names, around.payees, memo);
    if (built?.ok === false) {
      setWrong({ cell: built.cell, text: t(built.reason) });
      return;
    }
    setWrong(null);
    change.mutate(
      { item, body: built === null ? detailsOf(typed, around.payees) : built.body },
      {
        onSuccess: close,
        onError: (problem) => setWrong({ cell: null, text: problemText(problem) }),
      },
    );
  };
  const form = (
    <EntryForm
      {...around}
      start={cells ?? detailCells(item)}
      split={cells === null}
      busy={change.isPending}
      wrong={wrong}
      save={save}
      close={close}
      remove={() => {
        close();
        remove.mutate(item);
      }}
    />
  );
  return around.phone ? <Sheet close={close} title={t('transactions:change')} form={form} /> : form;
}

function Sheet({ title, form, close }: { title: string; form: React.ReactNode; close: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      fullScreen
      onClose={close}
      title={title}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {form}
    </Modal>
  );
}
