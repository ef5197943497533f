import { Button, Modal } from '@mantine/core';
import {
  IconCalendarDollar,
  IconCopy,
  IconHistory,
  IconReceiptRefund,
  IconRepeat,
  IconTemplate,
  IconTrash,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payee, Tag, Transaction } from '@/shared/api/contract';
import { ApiProblem } from '@/shared/api/problem';
import { useBook } from '@/shared/book/BookContext';
import { todayIn } from '@/shared/dates/format';
import { LazyInstallments } from '@/shared/installments/LazyInstallments';
import { LazyOwed, LazyOwedNote } from '@/shared/owed/LazyOwed';
import { spentBy } from '@/shared/owed/spent';
import { keep, kept } from '@/shared/storage';
import { LinkButton } from '@/shared/ui/LinkButton';
import type { Names } from '@/shared/transactions/summary';
import { type Cell, type Cells, detailCells, detailsOf } from './entry';
import { EntryForm, type Said } from './EntryForm';
import { builtOf, cellsOf, sameFlows } from './split';
import { useUnlock } from './Unlock';
import { useEntries } from './useEntries';

export interface Around {
  names: Names;
  payees: readonly Payee[];
  tags: ReadonlyMap<string, Tag>;
  recent: readonly Transaction[];
  phone: boolean;
  /** The account whose register is on screen. */
  register?: string;
}

/** What the server refused, at the cell it means. */
function saidBy(problem: unknown, text: string): Said {
  const field = problem instanceof ApiProblem ? problem.fields[0] : undefined;
  if (field === undefined) return { cell: null, text };
  const line = /^flows\[(\d+)\]/.exec(field.path)?.[1];
  const cells: Record<string, Cell> = {
    date: 'date',
    payee: 'payee',
    payeeId: 'payee',
    note: 'note',
    tagIds: 'tags',
    'flows[0].amount': 'amount',
    'flows[0].toAmount': 'toAmount',
  };
  const cell = cells[field.path];
  if (cell !== undefined) return { cell, text: field.message };
  return { cell: null, text: line === undefined ? `${text} ${field.message}`.trim() : field.message };
}

interface New extends Around {
  account?: string;
  /** What the cells begin with: a template, or the last one again. */
  from?: Partial<Cells>;
  close: () => void;
  saved: (id: string) => void;
}

/** Adds one after the other: the day and the account stay for the next. */
export function NewEntry({ account, from, close, saved, ...around }: New) {
  const { t } = useTranslation();
  const book = useBook();
  const { add, problemText } = useEntries(around.tags);
  const [wrong, setWrong] = useState<Said | null>(null);
  const [round, setRound] = useState(0);
  const [start, setStart] = useState<Cells>(() => {
    const usable = (id: string | null | undefined) =>
      id != null && around.names.accounts.get(id)?.archivedAt === null ? id : undefined;
    const some = [...around.names.accounts.values()].find((each) => each.archivedAt === null)?.id;
    return {
      ...detailCells({ id: '', version: 0, date: todayIn(book.zone, new Date()), flows: [] }, around.tags),
      account: usable(account) ?? usable(kept('entryAccount')) ?? some ?? '',
      ...from,
    };
  });
  const save = (cells: Cells) => {
    const built = builtOf(cells, around.names, around.payees);
    if (!built.ok) {
      setWrong({ ...built, text: t(built.reason) });
      return;
    }
    setWrong(null);
    add.mutate(
      { body: built.body, tagNames: cells.tags },
      {
        onSuccess: (written) => {
          keep('entryAccount', cells.account);
          if (written !== null) saved(written.data.id);
          if (around.phone) close();
          setStart({
            ...detailCells({ id: '', version: 0, date: cells.date, flows: [] }, around.tags),
            account: cells.account,
          });
          setRound(round + 1);
        },
        onError: (problem) => setWrong(saidBy(problem, problemText(problem))),
      },
    );
  };
  const title = t('transactions:add');
  const form = (
    <EntryForm
      key={round}
      {...around}
      {...(round === 0 && from !== undefined ? { focus: 'amount' as const } : {})}
      register={around.register !== undefined}
      title={title}
      start={start}
      busy={add.isPending}
      wrong={wrong}
      save={save}
      close={close}
    />
  );
  return around.phone ? <Sheet close={close} title={title} form={form} /> : form;
}

interface Existing extends Around {
  item: Transaction;
  focus?: Cell;
  close: () => void;
  showHistory: () => void;
  keepTemplate: () => void;
}

/** Changes one in its place. */
export function ChangeEntry({ item, focus, close, showHistory, keepTemplate, ...around }: Existing) {
  const { t } = useTranslation();
  const { change, remove, bulk, problemText } = useEntries(around.tags);
  const [wrong, setWrong] = useState<Said | null>(null);
  const unlock = useUnlock(item, bulk);
  const [inParts, showParts] = useState(false);
  const [back, showBack] = useState(false);
  const cells = cellsOf(item, around.names, around.tags, around.register);
  const save = (typed: Cells) => {
    const memo = item.flows.length === 1 ? (item.flows[0]?.memo ?? '') : '';
    const built = cells === null ? null : builtOf(typed, around.names, around.payees, memo);
    if (built?.ok === false) {
      setWrong({ ...built, text: t(built.reason) });
      return;
    }
    setWrong(null);
    const body = built === null || sameFlows(built.body, item) ? detailsOf(typed, around.payees) : built.body;
    const send = (now: Transaction) =>
      change.mutate(
        { item: now, body, tagNames: typed.tags },
        {
          onSuccess: close,
          onError: (problem) => {
            if (!unlock.locked(problem, send)) setWrong(saidBy(problem, problemText(problem)));
          },
        },
      );
    send(item);
  };
  const verbs = (
    <>
      <Button variant="subtle" color="gray" leftSection={<IconHistory size={16} />} onClick={showHistory}>
        {t('common:action.history')}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconCopy size={16} />}
        loading={bulk.isPending}
        onClick={() =>
          bulk.mutate({ body: { action: 'COPY', ids: [item.id] }, count: 1 }, { onSuccess: close })
        }
      >
        {t('transactions:copy')}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconTemplate size={16} />}
        onClick={() => {
          close();
          keepTemplate();
        }}
      >
        {t('transactions:template.keep')}
      </Button>
      <LinkButton
        to="/recurring"
        search={{ from: item.id }}
        variant="subtle"
        color="gray"
        leftSection={<IconRepeat size={16} />}
      >
        {t('transactions:makeRecurring')}
      </LinkButton>
      {isCardPurchase(item, around.names) && (
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconCalendarDollar size={16} />}
          onClick={() => showParts(true)}
        >
          {t('transactions:inParts')}
        </Button>
      )}
      {item.kind === 'EXPENSE' && (
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconReceiptRefund size={16} />}
          onClick={() => showBack(true)}
        >
          {t('transactions:comesBack')}
        </Button>
      )}
      <Button
        variant="subtle"
        color="red"
        ml="auto"
        leftSection={<IconTrash size={16} />}
        onClick={() => {
          close();
          remove.mutate(item);
        }}
      >
        {t('common:action.delete')}
      </Button>
    </>
  );
  const title = t('transactions:change');
  const form = (
    <EntryForm
      {...around}
      {...(focus === undefined ? {} : { focus })}
      register={around.register !== undefined}
      title={title}
      start={cells ?? detailCells(item, around.tags)}
      whole={cells !== null}
      busy={change.isPending}
      wrong={wrong}
      save={save}
      close={close}
      verbs={verbs}
      about={comesOrGoes(item) && <LazyOwedNote id={item.id} see={() => showBack(true)} />}
    />
  );
  return (
    <>
      {around.phone ? <Sheet close={close} title={title} form={form} /> : form}
      {unlock.dialog}
      {back && (
        <LazyOwed id={item.id} paid={spentBy(item, around.names.accounts)} close={() => showBack(false)} />
      )}
      {inParts && <LazyInstallments transaction={item} close={() => showParts(false)} />}
    </>
  );
}

/** Only with such a one can money be linked that came back. */
const comesOrGoes = ({ kind }: Transaction): boolean =>
  kind === 'EXPENSE' || kind === 'INCOME' || kind === 'REFUND';

/** Only such a one can be paid in parts. */
function isCardPurchase({ kind, flows }: Transaction, names: Names): boolean {
  return (
    kind === 'EXPENSE' &&
    flows.some(({ from }) => (from === null ? undefined : names.accounts.get(from))?.kind === 'CREDIT_CARD')
  );
}

function Sheet({ title, form, close }: { title: string; form: ReactNode; close: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      fullScreen
      onClose={close}
      title={title}
      trapFocus
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {form}
    </Modal>
  );
}
