import type {
  Choice,
  CsvProfile,
  ENCODINGS,
  ImportRow,
  ImportStatus,
  Meaning,
  Preview,
  Verdict,
} from '@/shared/api/imports';

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

/** How a day is written, shown by a day that cannot be read two ways: 31 December. */
export function dateExample(patterns: string): string {
  const parts: readonly [RegExp, string][] = [
    [/yyyy|uuuu/g, '2026'],
    [/yy/g, '26'],
    [/MMMM/g, 'December'],
    [/MMM/g, 'Dec'],
    [/M{1,2}/g, '12'],
    [/d{1,2}/g, '31'],
  ];
  return patterns
    .split('\n')
    .map((pattern) => parts.reduce((text, [part, value]) => text.replace(part, value), pattern))
    .join(' · ');
}

export const ENCODING_NAMES: Readonly<Record<(typeof ENCODINGS)[number], string>> = {
  UTF_8: 'UTF-8',
  UTF_16LE: 'UTF-16 LE',
  UTF_16BE: 'UTF-16 BE',
  MS949: 'CP949 (한국어)',
  EUC_KR: 'EUC-KR (한국어)',
  SHIFT_JIS: 'Shift_JIS (日本語)',
  GB18030: 'GB18030 (中文)',
  ISO_8859_1: 'ISO-8859-1',
  WINDOWS_1252: 'Windows-1252',
  WINDOWS_1250: 'Windows-1250 (Polski, Čeština, Magyar)',
  ISO_8859_2: 'ISO-8859-2 (Polski, Čeština, Magyar)',
  WINDOWS_1251: 'Windows-1251 (Кириллица)',
  WINDOWS_1254: 'Windows-1254 (Türkçe)',
};

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

/** Nothing in the file tells which amounts came in; where it goes to a card, they are purchases. */
export function isDirectionless(preview: Pick<Preview, 'profile' | 'reasons'>): boolean {
  return signOf(preview.profile) === 'SIGNED' && preview.reasons.some(({ code }) => code === 'SIGN_ASSUMED');
}

const SURE_ENOUGH = 75;

/** Nothing is missing and little was assumed: a person need not look at how the file is read. */
export function isSure(preview: Preview): boolean {
  return preview.confidence >= SURE_ENOUGH && preview.error === null && preview.missing.length === 0;
}

/** The look of a verdict: it adds something, asks for a decision, is wrong, or needs nothing. */
export function toneOfVerdict(verdict: Verdict): 'add' | 'ask' | 'wrong' | 'none' {
  if (verdict === 'NEW' || verdict === 'TWIN_KEPT') return 'add';
  if (verdict === 'TRANSFER_CANDIDATE') return 'ask';
  return verdict === 'INVALID' ? 'wrong' : 'none';
}

export type Outcome = 'ADDED' | 'LINKED' | 'LEFT';

/** What became of a row once its import was booked. */
export function outcomeOf(row: Pick<ImportRow, 'adds' | 'choice'>): Outcome {
  if (row.choice === 'TRANSFER') return 'LINKED';
  return row.adds ? 'ADDED' : 'LEFT';
}
