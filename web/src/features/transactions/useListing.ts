import {
  useInfiniteQuery,
  type UseQueryResult,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { registerQuery } from '@/shared/api/calls/accountRegister';
import { registerSpanQuery, spanQuery } from '@/shared/api/calls/listSpan';
import { transactionsQuery } from '@/shared/api/calls/listTransactions';
import { outlineQuery } from '@/shared/api/calls/transactionOutline';
import type { RegisterEntry, Transaction, TransactionFilter } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import type { Day } from '@/shared/dates/format';
import { filterOf, type TransactionSearch } from '@/shared/search/transactions';
import { type Block, blockAt, blockOfDay, blocksOf, placed, rowsOf } from './layout';
import type { Line } from './line';

/** A list of any length, of which only what is looked at has been read. */
export interface Listing {
  readonly count: number;
  /** Whether `count` is all that there are; a list by the day of entry is only known to its last row read. */
  readonly counted: boolean;
  /** Nothing where the row has not been read yet. */
  readonly at: (index: number) => Line | undefined;
  readonly indexOf: (id: string) => number;
  /** All that is there at the moment, in order. */
  readonly loaded: readonly Line[];
  /** Whether the rows of that day are there, so that one that is not has gone. */
  readonly covers: (day: Day) => boolean;
  /** Says which rows are on screen, so that they are read. */
  readonly want: (first: number, last: number) => void;
  /** Where the rows of a day begin, which is read for that where need be; else those that follow. */
  readonly placeOf: (day: Day) => Promise<number>;
  readonly range: (first: number, last: number) => Promise<readonly Line[]>;
  /** Stretches of days in the order of the list; none where all of it is on one page. */
  readonly blocks: readonly Block[];
  readonly error: Error | null;
  readonly again: () => void;
}

/** An account alone, on whichever days, is its register with a running balance; any other filter makes it a plain list. */
export function registerOf({ new: _, account, from, to, sort, ...others }: TransactionSearch): string | null {
  const newestFirst = sort === undefined || sort === '-date';
  return account !== undefined && newestFirst && Object.keys(others).length === 0 ? account : null;
}

type Item = Transaction | RegisterEntry;

const lines = new WeakMap<Item, Line>();

/** The same line for the same row each time, so that it need not be drawn anew. */
function lineOf(item: Item): Line {
  if ('transaction' in item) return item;
  const known = lines.get(item);
  if (known !== undefined) return known;
  const made = { transaction: item };
  lines.set(item, made);
  return made;
}

interface Segment {
  readonly start: number;
  readonly lines: readonly Line[];
}

const NO_BLOCKS: readonly Block[] = [];
/** Rows on both sides of the screen that are read ahead. */
const AHEAD = 80;
/** Of the first page, which shows the top before anything is known about the rest. */
const HEAD = 100;

function useHead(filter: TransactionFilter, account: string | null, enabled: boolean) {
  const book = useBook();
  const { from, to } = filter;
  const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const list = useInfiniteQuery({
    ...transactionsQuery(book.id, filter),
    enabled: enabled && account === null,
  });
  const register = useInfiniteQuery({
    ...registerQuery(book.id, account ?? '', days),
    enabled: enabled && account !== null,
  });
  const { data, ...query } = account === null ? list : register;
  const pages = data?.pages as readonly { items: readonly Item[] }[] | undefined;
  const read = useMemo(() => pages?.flatMap((page) => page.items.map(lineOf)), [pages]);
  return { ...query, lines: read };
}

/** A class, because plain objects are compared and copied row by row whenever another block comes into view. */
class BlocksRead {
  constructor(
    readonly items: readonly (readonly Item[] | undefined)[],
    readonly error: Error | null,
  ) {}
}

/** The same function each time, so that it is asked only when something was read. */
const readOf = (all: readonly UseQueryResult<{ items: Item[] }>[]): BlocksRead =>
  new BlocksRead(
    all.map((result) => result.data?.items),
    all.find((result) => result.error !== null)?.error ?? null,
  );

/** The blocks around what is on screen, each read as a whole. */
function useBlocks(filter: TransactionFilter, account: string | null, view: string, outlined: boolean) {
  const book = useBook();
  const outline = useQuery({ ...outlineQuery(book.id, filter), enabled: outlined });
  const { data } = outline;
  const laid = useMemo(
    () => (!outlined || data === undefined ? NO_BLOCKS : blocksOf(data, filter)),
    [outlined, data, filter],
  );
  const [wanted, setWanted] = useState({ view, first: 0, last: 0 });
  const here = wanted.view === view ? wanted : { first: 0, last: 0 };
  const active = useMemo(() => laid.slice(here.first, here.last + 1), [laid, here.first, here.last]);
  const optionsOf = useCallback(
    ({ from, to }: Block) =>
      account === null
        ? spanQuery(book.id, filter, { from, to })
        : registerSpanQuery(book.id, account, { from, to }),
    [book.id, filter, account],
  );
  const { items, error: unread } = useQueries({ queries: active.map(optionsOf), combine: readOf });
  const blocks = useMemo(
    () => placed(laid, (block) => items[active.findIndex(({ from }) => from === block.from)]?.length),
    [laid, active, items],
  );
  const segments = useMemo<Segment[]>(
    () =>
      active.flatMap(({ from }, at) => {
        const block = blocks.find((each) => each.from === from);
        const read = items[at];
        return block === undefined || read === undefined
          ? []
          : [{ start: block.start, lines: read.map(lineOf) }];
      }),
    [active, blocks, items],
  );
  const want = (first: number, last: number) => {
    const next = { view, first: blockAt(blocks, first - AHEAD), last: blockAt(blocks, last + AHEAD) };
    setWanted((now) =>
      now.view === view && now.first === next.first && now.last === next.last ? now : next,
    );
  };
  const error = outline.error ?? unread;
  return { blocks, segments, want, optionsOf, error, deep: here.first > 0, again: outline.refetch };
}

export function useListing(search: TransactionSearch): Listing | { error: Error; again: () => void } | null {
  const client = useQueryClient();
  const view = JSON.stringify(filterOf(search));
  const filter = useMemo(() => JSON.parse(view) as TransactionFilter, [view]);
  const account = registerOf(filter);
  const ascending = filter.sort === 'date';
  const dated = ascending || filter.sort === undefined || filter.sort === '-date';
  const [deep, setDeep] = useState(false);
  const head = useHead(filter, account, !deep);
  const { lines: top, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = head;
  const long = top !== undefined && hasNextPage;
  const rest = useBlocks(filter, account, view, dated && long);
  const { blocks, segments, optionsOf } = rest;
  // What is above the screen is not fetched after a write. A state of the render before: the two hooks need each other.
  if (rest.deep !== deep) setDeep(rest.deep);
  const laid = blocks.length > 0;
  const parts = useMemo(
    () => [...segments, { start: 0, lines: top?.slice(0, laid ? HEAD : undefined) ?? [] }],
    [segments, top, laid],
  );
  const loaded = useMemo(
    () => (laid && segments.length > 0 ? segments.flatMap((part) => part.lines) : (top ?? [])),
    [laid, segments, top],
  );
  const places = useMemo(() => {
    const all = new Map<string, number>();
    for (const part of parts.toReversed())
      part.lines.forEach((line, index) => all.set(line.transaction.id, part.start + index));
    return all;
  }, [parts]);
  if (top === undefined)
    return head.error === null ? null : { error: head.error, again: () => void refetch() };
  const at = (index: number) => {
    const part = parts.find(({ start, lines: { length } }) => index >= start && index < start + length);
    return part === undefined ? undefined : part.lines[index - part.start];
  };
  const read = async (block: Block) => (await client.query(optionsOf(block))).items.map(lineOf);
  const isThere = (day: Day) => (line: Line) =>
    ascending ? line.transaction.date >= day : line.transaction.date <= day;
  return {
    count: laid ? rowsOf(blocks) : top.length,
    counted: laid || !long,
    at,
    indexOf: (id) => places.get(id) ?? -1,
    loaded,
    covers: (day) =>
      !long ||
      blocks.some(
        (block) =>
          block.from <= day && block.to >= day && segments.some(({ start }) => start === block.start),
      ),
    want: (first, last) => {
      if (laid) rest.want(first, last);
      else if (!dated && long && !isFetchingNextPage && last >= top.length - 20) void fetchNextPage();
    },
    placeOf: async (day) => {
      if (!laid) return Math.max(0, top.findIndex(isThere(day)));
      for (let index = blockOfDay(blocks, day, ascending); index < blocks.length; index += 1) {
        const block = blocks[index];
        const found = block === undefined ? -1 : (await read(block)).findIndex(isThere(day));
        if (block !== undefined && found >= 0) return block.start + found;
      }
      return rowsOf(blocks) - 1;
    },
    range: async (first, last) => {
      if (!laid) return top.slice(first, last + 1);
      const found: Line[] = [];
      for (const block of blocks.slice(blockAt(blocks, first), blockAt(blocks, last) + 1))
        found.push(...(await read(block)).slice(Math.max(0, first - block.start), last + 1 - block.start));
      return found;
    },
    blocks,
    error: head.error ?? rest.error,
    again: () => {
      void refetch();
      void rest.again();
    },
  };
}
