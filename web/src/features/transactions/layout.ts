import type { Outline, TransactionFilter } from '@/shared/api/contract';
import type { Day } from '@/shared/dates/format';

/** Days of a list that are read together, and where they stand in it. */
export interface Block {
  readonly from: Day;
  readonly to: Day;
  /** The index of its first row. */
  readonly start: number;
  readonly count: number;
}

/** Fewer rows a month than this and a quarter is read at once; fewer than that and a year. */
const SPARSE = 60;
const VERY_SPARSE = 15;

/** The part of the calendar that is read together; it is the same whatever is written, so that what was read stays of use. */
function unitOf(outline: Outline): (day: Day) => string {
  const average = outline.count / Math.max(1, outline.stretches.length);
  if (average < VERY_SPARSE) return (day) => day.slice(0, 4);
  if (average < SPARSE)
    return (day) => `${day.slice(0, 4)} ${String(Math.ceil(Number(day.slice(5, 7)) / 3))}`;
  return (day) => day;
}

const later = (a: Day, b: Day | undefined) => (b !== undefined && b > a ? b : a);
const earlier = (a: Day, b: Day | undefined) => (b !== undefined && b < a ? b : a);

/** The blocks of a list in the order of its rows. The filter's own days bound the first and the last. */
export function blocksOf(
  outline: Outline,
  { from, to, sort }: Pick<TransactionFilter, 'from' | 'to' | 'sort'>,
): Block[] {
  const unit = unitOf(outline);
  const blocks: Block[] = [];
  let last = '';
  for (const stretch of outline.stretches) {
    const here = unit(stretch.from);
    const before = blocks.at(-1);
    if (before !== undefined && here === last)
      blocks[blocks.length - 1] = {
        ...before,
        from: later(stretch.from, from),
        count: before.count + stretch.count,
      };
    else
      blocks.push({
        from: later(stretch.from, from),
        to: earlier(stretch.to, to),
        start: 0,
        count: stretch.count,
      });
    last = here;
  }
  if (sort === 'date') blocks.reverse();
  return placed(blocks);
}

/** With the rows counted anew: a block that has been read knows better than the outline how many it has. */
export function placed(
  blocks: readonly Block[],
  known: (block: Block) => number | undefined = () => undefined,
): Block[] {
  let start = 0;
  return blocks.map((block) => {
    const count = known(block) ?? block.count;
    const at = { ...block, start, count };
    start += count;
    return at;
  });
}

export const rowsOf = (blocks: readonly Block[]): number => {
  const last = blocks.at(-1);
  return last === undefined ? 0 : last.start + last.count;
};

/** The place among the blocks of the one that holds a row; the last one for what is behind it. */
export function blockAt(blocks: readonly Block[], row: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** The block in which a day's rows are, else the first one behind it; as many as there are where the list ends before. */
export function blockOfDay(blocks: readonly Block[], day: Day, ascending: boolean): number {
  const at = blocks.findIndex((block) => (ascending ? block.to >= day : block.from <= day));
  return at < 0 ? blocks.length : at;
}
