/** Files from banks: the shapes and calls of the import room. Uploads are forms, so they go past the JSON client. */
import type { Decimal, Money } from '@/shared/money/decimal';
import { authorizedFetch, idempotent, ifMatch } from './client';
import type { Page } from './contract';
import { ApiProblem } from './problem';

export const MEANINGS = [
  'DATE',
  'TIME',
  'AMOUNT',
  'IN',
  'OUT',
  'INDICATOR',
  'BALANCE',
  'ACCOUNT',
  'CURRENCY',
  'EXTERNAL_ID',
  'PAYEE',
  'PAYER',
  'MEMO',
  'CATEGORY',
  'CHARGE_ADDED',
  'CHARGE_TAKEN',
  'STATUS',
] as const;
export type Meaning = (typeof MEANINGS)[number];

export const ENCODINGS = [
  'UTF_8',
  'UTF_16LE',
  'UTF_16BE',
  'MS949',
  'EUC_KR',
  'SHIFT_JIS',
  'GB18030',
  'ISO_8859_1',
  'WINDOWS_1252',
  'WINDOWS_1250',
  'ISO_8859_2',
  'WINDOWS_1251',
  'WINDOWS_1254',
] as const;

export interface CsvProfile {
  version: number;
  name: string;
  dialect: { encoding: string; delimiter: string; quote: string };
  columns: Partial<Record<Meaning, number[]>>;
  dates: { patterns: string[]; zone: string };
  numbers: { decimal: string; grouping: string };
  signs: {
    kind: 'SIGNED' | 'INDICATOR' | 'IN_OUT';
    negated: boolean;
    outIsNegative: boolean;
    inWords: string[];
    outWords: string[];
  };
  rows: {
    header: string[];
    preambleRows: number;
    width: number;
    continuation: boolean;
    order: string;
    skip: { column: number; words: string[] }[];
  };
}

export interface Preview {
  profile: CsvProfile;
  profileId: string | null;
  confidence: number;
  missing: Meaning[];
  reasons: { code: string; message: string }[];
  cells: string[][];
  rows: {
    line: number;
    day: string;
    amount: Decimal;
    balance: Decimal | null;
    account: string | null;
    currency: string | null;
    payee: string;
    memo: string;
  }[];
  failures: { line: number; message: string | null; text: string }[];
  rowCount: number;
  failureCount: number;
  firstDay: string | null;
  lastDay: string | null;
  error: { line: number; message: string } | null;
  accounts: { name: string; accountId: string | null; rows: number }[];
  /** Whose file it seems to be, and why. */
  account: { accountId: string; why: 'NUMBER' | 'NAME' | 'SHAPE' | 'ONLY' } | null;
  /** Of a workbook; none where the file is text. */
  sheets: string[];
  sheet: string | null;
}

/** Stands between the cells of a sheet, whose text needs no encoding and no delimiter. */
export const SHEET_DELIMITER = '\u001F';

export const VERDICTS = [
  'NEW',
  'DUPLICATE',
  'TWIN_KEPT',
  'IN_TRASH',
  'TRANSFER_CANDIDATE',
  'IGNORED_ZERO',
  'INVALID',
] as const;
export type Verdict = (typeof VERDICTS)[number];
export type Choice = 'NEW' | 'SKIP' | 'TRANSFER';
export type ImportStatus =
  'STAGING' | 'READY' | 'COMMITTING' | 'COMMITTED' | 'REVERTING' | 'REVERTED' | 'FAILED';

export type GapReason =
  | 'OPENING_LATER'
  | 'OPENING_MISSING'
  | 'OPENING_OTHER'
  | 'EARLIER'
  | 'ROW_LEFT_OUT'
  | 'NOT_IN_FILE'
  | 'MISSING_IN_FILE'
  | 'UNKNOWN';

/** Where the balances begin to differ, the likely reason, and the opening balance with which they would not. */
export interface BalanceGap {
  day: string;
  stated: Decimal;
  ledger: Decimal;
  amount: Decimal;
  reason: GapReason;
  line: number | null;
  transactionId: string | null;
  opening: { day: string; amount: Decimal } | null;
}

/** What the file says that an account holds, beside what its rows make and what the book has. */
export interface StatedBalance {
  accountId: string | null;
  name: string | null;
  chains: boolean;
  count: number;
  differences: { line: number; day: string; stated: Decimal; computed: Decimal }[];
  opening: Decimal;
  closing: Decimal;
  closingDay: string;
  ledger: Decimal | null;
  gap: BalanceGap | null;
}

export interface ImportRun {
  id: string;
  status: ImportStatus;
  fileName: string;
  accountId: string | null;
  counts: {
    rows: number;
    verdicts: Partial<Record<Verdict, number>>;
    adding: number;
    linking: number;
    skipped: number;
  } | null;
  balances: StatedBalance[];
  firstDay: string | null;
  lastDay: string | null;
  error: { code: string; message: string | null } | null;
  createdAt: string;
  by: { id: string; name: string | null };
}

export interface ImportRow {
  line: number;
  verdict: Verdict;
  message: string | null;
  choice: Choice | null;
  adds: boolean;
  day: string | null;
  amount: Money | null;
  accountId: string | null;
  payeeText: string;
  payee: string | null;
  categoryId: string | null;
  memo: string;
  text: string;
  /** The other side of the transfer that it may be. */
  partner: { accountId: string } | null;
}

export interface Upload {
  file: File;
  profile: CsvProfile | null;
  profileId: string | null;
  accountId: string | null;
  accounts: Record<string, string>;
  /** Of a workbook, the sheet that a person chose. */
  sheet: string | null;
}

export function formOf(upload: Upload): FormData {
  const form = new FormData();
  form.append('file', upload.file);
  if (upload.profileId !== null) form.append('profileId', upload.profileId);
  else if (upload.profile !== null) form.append('profile', JSON.stringify(upload.profile));
  if (upload.accountId !== null) form.append('accountId', upload.accountId);
  if (upload.sheet !== null) form.append('sheet', upload.sheet);
  if (Object.keys(upload.accounts).length > 0) form.append('accounts', JSON.stringify(upload.accounts));
  return form;
}

const ask = <T>(bookId: string, path: string, init?: RequestInit) =>
  send<T>(`/api/v1/books/${bookId}/imports${path}`, init);

async function send<T>(path: string, init?: RequestInit): Promise<T> {
  const address = new URL(path, location.origin);
  const response = await authorizedFetch(new Request(address, { credentials: 'same-origin', ...init }));
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw ApiProblem.of(response, body);
  return body as T;
}

const post = (body: FormData | null, key?: string): RequestInit => ({
  method: 'POST',
  ...(body === null ? {} : { body }),
  ...(key === undefined ? {} : { headers: idempotent(key) }),
});

export const importsKey = (bookId: string) => ['book', bookId, 'imports'] as const;

export const previewImport = (bookId: string, upload: Upload) =>
  ask<Preview>(bookId, '/preview', post(formOf({ ...upload, accountId: null, accounts: {} })));

export const beginImport = (bookId: string, upload: Upload, key: string) =>
  ask<{ importId: string }>(bookId, '', post(formOf(upload), key));

export const listImports = (bookId: string) => ask<Page<ImportRun>>(bookId, '?limit=50');

export const getImport = (bookId: string, id: string) => ask<ImportRun>(bookId, `/${id}`);

export function listImportRows(bookId: string, id: string, verdict: Verdict | null, after: string | null) {
  const query = new URLSearchParams({ limit: '100' });
  if (verdict !== null) query.set('verdict', verdict);
  if (after !== null) query.set('after', after);
  return ask<Page<ImportRow>>(bookId, `/${id}/rows?${query.toString()}`);
}

export interface Overrule {
  rows?: { line: number; choice?: Choice | null; categoryId?: string | null }[];
  all?: { verdict: Verdict; choice: Choice | null }[];
}

export const overrule = (bookId: string, id: string, body: Overrule) =>
  ask<ImportRun>(bookId, `/${id}/rows`, {
    method: 'PATCH',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  });

export const commitImport = (bookId: string, id: string, key: string) =>
  ask<unknown>(bookId, `/${id}/commit`, post(null, key));

export const revertImport = (bookId: string, id: string, force: boolean, key: string) =>
  ask<unknown>(bookId, `/${id}/revert?force=${String(force)}`, post(null, key));

interface SavedProfile {
  id: string;
  version: number;
  profile: CsvProfile;
}

/** Keeps a way of reading under its name, in place of one that has the name already. Answers its id. */
export async function keepProfile(bookId: string, profile: CsvProfile): Promise<string> {
  const path = `/api/v1/books/${bookId}/import-profiles`;
  const init = (method: string, headers: Record<string, string> = {}): RequestInit => ({
    method,
    body: JSON.stringify({ profile }),
    headers: { 'Content-Type': 'application/json', ...headers },
  });
  try {
    return (await send<SavedProfile>(path, init('POST'))).id;
  } catch (problem) {
    if (!(problem instanceof ApiProblem && problem.code === 'name_taken')) throw problem;
    const saved = await send<Page<SavedProfile>>(`${path}?limit=500`);
    const same = saved.items.find((each) => sameName(each.profile.name, profile.name));
    if (same === undefined) throw problem;
    return (await send<SavedProfile>(`${path}/${same.id}`, init('PATCH', ifMatch(same.version)))).id;
  }
}

const sameName = (left: string, right: string) =>
  left.normalize('NFKC').toLowerCase() === right.normalize('NFKC').toLowerCase();
