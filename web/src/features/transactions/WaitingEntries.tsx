import { ActionIcon, Button } from '@mantine/core';
import { IconCloudUp, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payee, Tag, Transaction } from '@/shared/api/contract';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { waiting } from '@/shared/offline/store';
import { isTooOld, retyped, type Waiting } from '@/shared/offline/waiting';
import { type Names, summaryOf } from '@/shared/transactions/summary';
import { detailCells } from './entry';
import { EntryForm, type Said } from './EntryForm';
import { builtOf, cellsOf } from './split';
import classes from './Waiting.module.css';

interface Props {
  entries: readonly Waiting[];
  names: Names;
  payees: readonly Payee[];
  tags: ReadonlyMap<string, Tag>;
  phone: boolean;
  /** Sends them now; none where nobody is signed in. */
  send?: () => void;
}

/** As it will stand in the list once it is booked. */
function shownAs({ body }: Waiting, payees: readonly Payee[]): Transaction {
  return {
    id: '',
    version: 0,
    date: body.date,
    payee: body.payee ?? payees.find((payee) => payee.id === body.payeeId)?.name ?? null,
    note: body.note ?? null,
    flows: body.flows.map(({ from = null, to = null, ...flow }) => ({ ...flow, from, to })),
  };
}

/** What was typed while the server was away: still here, still to be changed, or taken out. */
export function WaitingEntries({ entries, send, ...around }: Props) {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<string | null>(null);
  if (entries.length === 0) return null;
  return (
    <section className={classes.waiting} aria-label={t('transactions:waiting.title')}>
      <header>
        <IconCloudUp size={18} aria-hidden />
        <h2>{t('transactions:waiting.count', { count: entries.length })}</h2>
        {send !== undefined && (
          <Button size="compact-sm" variant="default" onClick={send}>
            {t('transactions:waiting.send')}
          </Button>
        )}
      </header>
      <ul>
        {entries.map((entry) =>
          edited === entry.id ? (
            <li key={entry.id}>
              <Retype entry={entry} {...around} close={() => setEdited(null)} />
            </li>
          ) : (
            <Line key={entry.id} entry={entry} {...around} edit={() => setEdited(entry.id)} />
          ),
        )}
      </ul>
    </section>
  );
}

type Around = Omit<Props, 'entries' | 'send'>;

function Line({ entry, names, payees, edit }: Around & { entry: Waiting; edit: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [now] = useState(() => Date.now());
  const summary = summaryOf(shownAs(entry, payees), names);
  const what =
    summary.payee ??
    (summary.direction === 'MOVE'
      ? summary.accounts.join(' → ')
      : summary.categories.map((each) => each.name ?? t('common:uncategorised')).join(', '));
  const state =
    entry.refused ??
    (isTooOld(entry, now)
      ? t('transactions:waiting.old')
      : t(entry.sent === null ? 'transactions:waiting.here' : 'transactions:waiting.out'));
  return (
    <li className={classes.line} data-refused={entry.refused !== null || undefined}>
      <span>{formatDay(entry.body.date, language, 'short')}</span>
      <span className={classes.what}>
        {what}
        <small>{state}</small>
      </span>
      <span className={classes.amount}>
        {summary.amounts.map((amount) => (
          <Amount key={amount.commodity} value={amount} sign="always" />
        ))}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('transactions:waiting.edit', { name: what })}
        onClick={edit}
      >
        <IconPencil size={17} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('transactions:waiting.remove', { name: what })}
        onClick={() => void waiting.remove(entry.id)}
      >
        <IconTrash size={17} />
      </ActionIcon>
    </li>
  );
}

function Retype({ entry, close, ...around }: Around & { entry: Waiting; close: () => void }) {
  const { t } = useTranslation();
  const [wrong, setWrong] = useState<Said | null>(null);
  const item = shownAs(entry, around.payees);
  const cells = cellsOf(item, around.names, around.tags) ?? detailCells(item, around.tags);
  return (
    <EntryForm
      {...around}
      recent={[]}
      register={false}
      title={t('transactions:change')}
      start={{ ...cells, tags: entry.tagNames }}
      busy={false}
      wrong={wrong}
      close={close}
      save={(typed) => {
        const built = builtOf(typed, around.names, around.payees);
        if (!built.ok) setWrong({ ...built, text: t(built.reason) });
        else void waiting.put(retyped(entry, built.body, typed.tags)).then(close);
      }}
    />
  );
}
