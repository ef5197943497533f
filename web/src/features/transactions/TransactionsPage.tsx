import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lastEnteredQuery } from '@/shared/api/calls/lastEntered';
import type { Template } from '@/shared/api/contract';
import { ApiProblem } from '@/shared/api/problem';
import { useBook } from '@/shared/book/BookContext';
import { Amount } from '@/shared/money/Amount';
import { filterOf, type TransactionSearch } from '@/shared/search/transactions';
import { useWaiting } from '@/shared/offline/useWaiting';
import { kept as keptChoice } from '@/shared/storage';
import { useNewTransaction } from '@/shared/shortcuts/newTransaction';
import { useShortcut } from '@/shared/shortcuts/registry';
import { Card } from '@/shared/ui/Card';
import { Failure } from '@/shared/ui/Failure';
import { Page } from '@/shared/ui/Page';
import { usePhone } from '@/shared/ui/usePhone';
import { AddMenu, PatternItems } from './AddMenu';
import { BulkBar } from './BulkBar';
import { NewEntry } from './Entry';
import type { Cells } from './entry';
import { Filters } from './Filters';
import { GoToDate } from './GoToDate';
import { Head } from './Head';
import { KeepTemplate } from './KeepTemplate';
import type { Line } from './line';
import { ListMenu } from './ListMenu';
import { NoRows } from './NoRows';
import { mistakesOf } from './query';
import { Rows, type RowsHandle } from './Rows';
import { Scrubber } from './Scrubber';
import { useSelection } from './selection';
import { patternCells, templateCells, towards } from './templates';
import { FilterTotals } from './Totals';
import classes from './Transactions.module.css';
import { registerOf, useListing } from './useListing';
import { useNames } from './useNames';
import { useTemplates } from './useTemplates';
import { ViewsMenu } from './ViewsMenu';
import { WaitingEntries } from './WaitingEntries';

const isRefusedQuery = (error: Error) => error instanceof ApiProblem && mistakesOf(error.fields).length > 0;

function withoutForm({ new: _, into: __, ...filters }: TransactionSearch): TransactionSearch {
  return filters;
}

export function TransactionsPage() {
  const { t } = useTranslation();
  const book = useBook();
  const search = useSearch({ from: '/frame/transactions' });
  const navigate = useNavigate();
  const phone = usePhone();
  const { accounts, categories, payees, names, tags } = useNames();
  const found = useListing(search);
  const listing = found !== null && 'count' in found ? found : null;
  const filter = useMemo(() => filterOf(search), [search]);
  const selection = useSelection(listing, JSON.stringify(filter));
  const [fresh, setFresh] = useState<string | null>(null);
  const [selecting, setSelecting] = useState(false);
  const [pattern, setPattern] = useState<{ cells: Partial<Cells>; round: number } | null>(null);
  const [kept, setKept] = useState<Line | null>(null);
  const [going, setGoing] = useState(false);
  /** The day of a row on screen; another one only when it is in another month, because all of the page is drawn anew by it. */
  const [here, setHere] = useState<string>();
  const rows = useRef<RowsHandle>(null);
  const patterns = useTemplates();
  const waiting = useWaiting(book.id);
  const mayEdit = book.role !== 'VIEWER';
  const { new: adding, into } = search;
  const filters = useMemo(() => withoutForm(search), [search]);
  const latest = useQuery({ ...lastEnteredQuery(book.id), enabled: adding === true }).data?.items;
  const recent = useMemo(
    () => [...(latest ?? []), ...(listing?.loaded.slice(0, 500).map((line) => line.transaction) ?? [])],
    [latest, listing?.loaded],
  );
  const go = (next: TransactionSearch) => void navigate({ to: '/transactions', search: next });
  const show = (entry: boolean) => {
    if (!entry) setPattern(null);
    go(entry ? { ...filters, new: true } : filters);
  };
  const add = (cells: Partial<Cells> | null) => {
    if (!mayEdit) return;
    window.scrollTo({ top: 0 });
    setPattern(cells === null ? null : { cells, round: (pattern?.round ?? 0) + 1 });
    show(true);
  };
  const repeat = async () => {
    const last = await patterns.last();
    if (last !== undefined) add(patternCells(last, names, tags));
  };
  const goToDay = (day: string) => {
    void listing?.placeOf(day).then((index) => rows.current?.show(index));
  };
  useNewTransaction(() => add(null));
  useShortcut('r', 'transactions:repeat', 'do', () => void repeat());
  useShortcut('d', 'transactions:goto.title', 'do', () => setGoing(listing !== null));
  const account = search.account === undefined ? undefined : names.accounts.get(search.account);
  const ready = accounts !== undefined && categories !== undefined;
  const register = registerOf(search);
  const around = { names, payees, tags, recent, phone, ...(register === null ? {} : { register }) };
  // Nothing can be entered before there is a place for money.
  const accountless = accounts?.every((each) => each.archivedAt !== null) === true;
  const { sort, ...narrowing } = filters;
  const unfiltered = Object.keys(narrowing).length === 0;
  const error = found?.error ?? null;
  const empty = listing !== null && listing.count === 0;
  const long = !phone && listing !== null && listing.blocks.length > 1;
  const begin =
    pattern?.cells ??
    (into !== undefined && names.accounts.has(into)
      ? towards(into, names, keptChoice('entryAccount'))
      : undefined);
  const byTemplate = {
    templates: patterns.templates,
    repeat: () => void repeat(),
    use: (template: Template) => add(templateCells(template, names, tags)),
    remove: (template: Template) => patterns.remove.mutate(template),
  };
  return (
    <Page
      title={account?.name ?? t('frame:room.transactions')}
      actions={
        <>
          {account !== undefined && (
            <Amount value={account.balance} tone="balance" className={classes.total} />
          )}
          <ViewsMenu search={filters} mayEdit={mayEdit} />
          {mayEdit && !phone && <AddMenu {...byTemplate} add={() => add(null)} />}
          <ListMenu
            filter={filter}
            select={phone && mayEdit && !empty ? () => setSelecting(true) : null}
            goToDate={empty || listing === null ? null : () => setGoing(true)}
          >
            {phone && mayEdit && <PatternItems {...byTemplate} />}
          </ListMenu>
        </>
      }
    >
      <Filters search={search} names={names} payees={payees} tags={tags} phone={phone} />
      {listing !== null && !empty && (
        <FilterTotals filter={filter} count={listing.counted ? listing.count : null} filtered={!unfiltered} />
      )}
      <div className={classes.list} data-long={long || undefined}>
        <Card flush>
          {!phone && listing !== null && !empty && (
            <Head
              register={register !== null}
              selection={selection}
              loaded={listing.loaded.length}
              mayEdit={mayEdit}
              ascending={sort === 'date'}
              turn={() => go(sort === 'date' ? narrowing : { ...narrowing, sort: 'date' })}
            />
          )}
          {mayEdit && (selection.size > 0 || (phone && selecting)) && (
            <BulkBar
              selection={selection}
              filter={filter}
              count={listing?.count ?? 0}
              left={() => setSelecting(false)}
              names={names}
              payees={payees}
              tags={tags}
              {...(register === null ? {} : { register })}
            />
          )}
          {ready && (
            <WaitingEntries entries={waiting} names={names} payees={payees} tags={tags} phone={phone} />
          )}
          {adding === true && mayEdit && ready && !accountless && (
            <NewEntry
              key={`${search.account ?? ''} ${String(pattern?.round ?? 0)}`}
              {...around}
              {...(search.account === undefined ? {} : { account: search.account })}
              {...(begin === undefined ? {} : { from: begin })}
              close={() => show(false)}
              saved={setFresh}
            />
          )}
          {error !== null && listing === null && !isRefusedQuery(error) ? (
            <Failure problem={error} again={() => found?.again()} />
          ) : (listing === null && error === null) || !ready ? (
            <Skeleton height={320} />
          ) : listing === null || empty ? (
            <NoRows
              unfiltered={unfiltered}
              unread={error !== null}
              accountless={accountless}
              mayEdit={mayEdit}
              add={() => add(null)}
            />
          ) : (
            <>
              <Rows
                {...around}
                ref={rows}
                listing={listing}
                mayEdit={mayEdit}
                fresh={fresh}
                selection={selection}
                selecting={selecting}
                looking={(day) =>
                  setHere((before) => (before?.slice(0, 7) === day.slice(0, 7) ? before : day))
                }
                template={setKept}
              />
              {error !== null && <Failure problem={error} again={() => found?.again()} />}
            </>
          )}
        </Card>
        {long && <Scrubber blocks={listing.blocks} here={here} go={goToDay} />}
      </div>
      {going && <GoToDate here={here} phone={phone} close={() => setGoing(false)} go={goToDay} />}
      {kept !== null && <KeepTemplate line={kept} patterns={patterns} close={() => setKept(null)} />}
    </Page>
  );
}
