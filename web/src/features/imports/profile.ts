import type { Choice, CsvProfile, ImportStatus, Meaning, Verdict } from '@/shared/api/imports';

export function meaningOf(profile: CsvProfile, column: number): Meaning | null {
  const found = Object.entries(profile.columns).find(([, columns]) => columns.includes(column));
  return (found?.[0] as Meaning | undefined) ?? null;
}

/** Gives a column one meaning, or none. Separate columns for in and out, or one amount: the sign rule follows. */
export function withMeaning(profile: CsvProfile, column: number, meaning: Meaning | null): CsvProfile {
  const columns: CsvProfile['columns'] = {};
  for (const [each, indexes] of Object.entries(profile.columns)) {
    const left = indexes.filter((index) => index !== column);
    if (left.length > 0) columns[each as Meaning] = left;
  }
  if (meaning !== null) columns[meaning] = [...(columns[meaning] ?? []), column].sort((a, b) => a - b);
  const changed = { ...profile, columns };
  if (meaning === 'AMOUNT' && profile.signs.kind === 'IN_OUT') return withSign(changed, 'SIGNED');
  if (meaning === 'IN' || meaning === 'OUT') return withSign(changed, 'IN_OUT');
  return changed;
}

export type Sign = 'SIGNED' | 'NEGATED' | 'IN_OUT' | 'INDICATOR';

export function signOf({ signs }: CsvProfile): Sign {
  return signs.kind === 'SIGNED' && signs.negated ? 'NEGATED' : signs.kind;
}

export function withSign(profile: CsvProfile, sign: Sign): CsvProfile {
  const kind = sign === 'NEGATED' ? 'SIGNED' : sign;
  return { ...profile, signs: { ...profile.signs, kind, negated: sign === 'NEGATED' } };
}

export const DATE_PATTERNS = [
  'yyyy-MM-dd',
  'yyyy.MM.dd',
  'yyyy/MM/dd',
  'yyyyMMdd',
  'dd.MM.yyyy',
  'dd/MM/yyyy',
  'MM/dd/yyyy',
  'dd-MM-yyyy',
  'dd MMM yyyy',
  'dd.MM.yy',
  'dd/MM/yy',
  'MM/dd/yy',
] as const;

/** The usual patterns, with those of the profile as one choice of their own where they are others. */
export function dateChoices(profile: CsvProfile): string[] {
  const own = profile.dates.patterns.join('\n');
  return own === '' || DATE_PATTERNS.some((each) => each === own)
    ? [...DATE_PATTERNS]
    : [own, ...DATE_PATTERNS];
}

export function withDates(profile: CsvProfile, choice: string): CsvProfile {
  return { ...profile, dates: { ...profile.dates, patterns: choice.split('\n') } };
}

const SPACES = " '\u2019\u00A0\u202F";

export function withDecimal(profile: CsvProfile, mark: string): CsvProfile {
  return { ...profile, numbers: { decimal: mark, grouping: `${mark === ',' ? '.' : ','}${SPACES}` } };
}

/** The line of the file that holds the column names; -1 where none does. */
export function headerAt(profile: CsvProfile, cells: readonly string[][]): number {
  const header = profile.rows.header.map((cell) => cell.trim());
  if (header.length === 0) return -1;
  return cells.findIndex(
    (line) => line.length >= header.length && header.every((cell, index) => line[index]?.trim() === cell),
  );
}

export function withHeader(profile: CsvProfile, cells: readonly string[][], at: number): CsvProfile {
  const header = cells[at] ?? [];
  return {
    ...profile,
    rows: { ...profile.rows, header: [...header], preambleRows: 0, width: header.length },
  };
}

/** Cut otherwise, the names of the columns read otherwise too: without them until the lines have come again. */
export function withDialect(profile: CsvProfile, part: Partial<CsvProfile['dialect']>): CsvProfile {
  return {
    ...profile,
    dialect: { ...profile.dialect, ...part },
    rows: { ...profile.rows, header: [], preambleRows: 0, width: 0 },
  };
}

export interface Column {
  index: number;
  name: string;
  example: string;
}

export function columnsOf(profile: CsvProfile, cells: readonly string[][]): Column[] {
  const at = headerAt(profile, cells);
  const body = cells.slice(at < 0 ? profile.rows.preambleRows : at + 1);
  const width = Math.max(profile.rows.header.length, ...body.map((line) => line.length), 0);
  return Array.from({ length: width }, (_, index) => ({
    index,
    name: profile.rows.header[index] ?? '',
    example: body.find((line) => (line[index] ?? '').trim() !== '')?.[index] ?? '',
  }));
}

export function isWorking(status: ImportStatus): boolean {
  return status === 'STAGING' || status === 'COMMITTING' || status === 'REVERTING';
}

/** What a person may want of a row in place of its verdict. */
export function choicesFor(verdict: Verdict): Choice[] {
  if (verdict === 'INVALID' || verdict === 'IGNORED_ZERO') return [];
  return verdict === 'TRANSFER_CANDIDATE' ? ['NEW', 'TRANSFER', 'SKIP'] : ['NEW', 'SKIP'];
}
