import type { Tag, Template, TemplateInput, Transaction } from '@/shared/api/contract';
import { type Names, specialOf } from '@/shared/transactions/summary';
import type { Cells } from './entry';
import { cellsOf } from './split';

/** A transaction as a pattern: everything but its day. */
export function templateOf(name: string, { payee, note, tagIds, flows }: Transaction): TemplateInput {
  return {
    name,
    payee: payee ?? '',
    note: note ?? '',
    tagIds: tagIds ?? [],
    flows: flows.map(({ from, to, amount, toAmount, memo }) => ({
      from,
      to,
      amount,
      toAmount: toAmount ?? amount,
      memo: memo ?? '',
    })),
  };
}

type Pattern = Pick<Transaction, 'payee' | 'note' | 'tagIds' | 'flows'>;

/** The cells that a pattern fills; the day stays today, and what is not in the book any more stays open. */
export function patternCells(pattern: Pattern, names: Names, tags: ReadonlyMap<string, Tag>): Partial<Cells> {
  const cells = cellsOf({ ...pattern, id: '', version: 0, date: '' }, names, tags);
  if (cells === null)
    return {
      payee: pattern.payee ?? '',
      note: pattern.note ?? '',
      tags: (pattern.tagIds ?? []).flatMap((id) => tags.get(id)?.name ?? []),
    };
  const { date: _, ...rest } = cells;
  return rest;
}

export function templateCells(
  { flows, ...template }: Template,
  names: Names,
  tags: ReadonlyMap<string, Tag>,
): Partial<Cells> {
  const known = (id: string | null | undefined) =>
    id != null && (names.accounts.has(id) || names.categories.has(id)) ? id : null;
  const commodity = [...names.accounts.values()][0]?.commodity ?? '';
  return patternCells(
    {
      ...template,
      flows: flows.map(({ from, to, amount, toAmount, memo }) => ({
        from: known(from),
        to: known(to),
        amount: amount ?? { amount: '0', commodity },
        toAmount: toAmount ?? amount ?? null,
        memo: memo ?? '',
      })),
    },
    names,
    tags,
  );
}

/** The cells of a transfer into an account, from the one that is used most lately or else from another. */
export function towards(into: string, names: Names, usual: string | null): Partial<Cells> {
  const usable = (id: string | null) =>
    id !== null && id !== into && names.accounts.get(id)?.archivedAt === null ? id : undefined;
  const own = usable(usual) ?? [...names.accounts.keys()].find((id) => usable(id) !== undefined);
  return { counterpart: into, ...(own === undefined ? {} : { account: own }) };
}

/** Of what was entered last, the first that a person typed and could type again. */
export function repeatable(latest: readonly Transaction[]): Transaction | undefined {
  return latest.find((each) => specialOf(each) === null && each.source !== 'IMPORT') ?? latest[0];
}
