import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '@/shared/api/client';
import type { Account, Payee, Tag } from '@/shared/api/contract';
import { session } from '@/shared/api/session';
import { BookContext } from '@/shared/book/BookContext';
import { todayIn } from '@/shared/dates/format';
import { keptNames, type Names as Kept } from '@/shared/offline/names';
import { queue } from '@/shared/offline/outbox';
import { reload, waiting } from '@/shared/offline/store';
import { kept as choice } from '@/shared/storage';
import { namesOf } from '@/shared/transactions/summary';
import { Card } from '@/shared/ui/Card';
import { Logo } from '@/shared/ui/Logo';
import { say } from '@/shared/ui/toast';
import { usePhone } from '@/shared/ui/usePhone';
import { type Cells, detailCells } from './entry';
import { EntryForm, type Said } from './EntryForm';
import { builtOf } from './split';
import { WaitingEntries } from './WaitingEntries';
import classes from './Waiting.module.css';

/** Sallim opened without its server: nothing to look at, but what is spent can be typed, and waits. */
export function OfflinePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { next = '/dashboard' } = useSearch({ from: '/offline' });
  const names = useQuery({ queryKey: ['offline-names'], queryFn: keptNames, networkMode: 'always' });
  const [asking, setAsking] = useState(false);
  const ask = () => {
    setAsking(true);
    session
      .refresh()
      .then((inside) =>
        inside ? navigate({ href: typedAlready(next) }) : navigate({ to: '/sign-in', search: { next } }),
      )
      .catch(() => setAsking(false));
  };
  const back = useEffectEvent(ask);
  useEffect(() => {
    document.title = `${t('transactions:offline.title')} · Sallim`;
    void reload();
    const again = () => back();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [t]);
  return (
    <main className={classes.offline}>
      <header>
        <Logo />
        <Button variant="default" loading={asking} onClick={() => ask()}>
          {t('common:action.tryAgain')}
        </Button>
      </header>
      <h1>{t('transactions:offline.title')}</h1>
      <p>{t(names.data === null ? 'transactions:offline.nothing' : 'transactions:offline.text')}</p>
      {names.isPending ? <Skeleton height={320} /> : names.data != null && <Desk kept={names.data} />}
    </main>
  );
}

/** Where a person was going. What they came to type may be typed by now: no second form is opened over what waits. */
function typedAlready(next: string): string {
  if (waiting.all().length === 0) return next;
  const url = new URL(next, location.origin);
  url.searchParams.delete('new');
  return `${url.pathname}${url.search}${url.hash}`;
}

/** Accounts as the form wants them. Their amounts are not known here, and none of them is shown. */
const unknown = (account: Kept['accounts'][number]): Account => ({
  ...account,
  version: 0,
  archivedAt: null,
  positions: [],
  balance: { amount: '0', commodity: account.commodity },
});

function Desk({ kept }: { kept: Kept }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const { book, person } = kept;
  const [round, setRound] = useState(0);
  const [wrong, setWrong] = useState<Said | null>(null);
  const all = useSyncExternalStore(
    (listener) => waiting.subscribe(listener),
    () => waiting.all(),
  );
  const names = useMemo(
    () =>
      namesOf(
        kept.accounts.map(unknown),
        kept.categories.map((each) => ({ ...each, version: 0 })),
      ),
    [kept],
  );
  const payees = useMemo<Payee[]>(() => kept.payees.map((each) => ({ ...each, version: 0 })), [kept]);
  const tags = useMemo<ReadonlyMap<string, Tag>>(
    () => new Map(kept.tags.map((each) => [each.id, { ...each, version: 0 }])),
    [kept],
  );
  const usual = choice('entryAccount');
  const start: Cells = {
    ...detailCells({ id: '', version: 0, date: todayIn(book.zone, new Date()), flows: [] }, tags),
    account: usual !== null && names.accounts.has(usual) ? usual : (kept.accounts[0]?.id ?? ''),
  };
  const save = (cells: Cells) => {
    const built = builtOf(cells, names, payees);
    if (!built.ok) {
      setWrong({ ...built, text: t(built.reason) });
      return;
    }
    setWrong(null);
    const entry = { id: newIdempotencyKey(), person: person.id, book: book.id, body: built.body };
    void queue({ ...entry, tagNames: cells.tags }, null).then(() => {
      say(t('transactions:said.waits'));
      setRound(round + 1);
    });
  };
  const around = { names, payees, tags, phone };
  return (
    <BookContext value={book}>
      <Card>
        <EntryForm
          key={round}
          {...around}
          recent={[]}
          register={false}
          title={t('transactions:add')}
          start={start}
          busy={false}
          wrong={wrong}
          save={save}
          close={() => setRound(round + 1)}
        />
      </Card>
      <WaitingEntries
        {...around}
        entries={all.filter((entry) => entry.person === person.id && entry.book === book.id)}
      />
    </BookContext>
  );
}
