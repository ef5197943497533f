/** Files from banks: the shapes and calls of the import room. Uploads are forms, so they go past the JSON client. */
import type { Decimal, Money } from '@/shared/money/decimal';
import { authorizedFetch, idempotent } from './client';
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
  'ISO_8859_1',
  'WINDOWS_1252',
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
}

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
  balances: {
    accountId: string | null;
    name: string | null;
    chains: boolean;
    count: number;
    closing: Decimal;
    closingDay: string;
    ledger: Decimal | null;
  }[];
  firstDay: string | null;
  lastDay: string | null;
  error: { code: string; message: string | null } | null;
  createdAt: string;
}

export interface ImportRow {
  line: number;
  verdict: Verdict;
  message: string | null;
  choice: Choice | null;
  adds: boolean;
  day: string | null;
  amount: Money | null;
  payeeText: string;
  payee: string | null;
  memo: string;
  text: string;
}

export interface Upload {
  file: File;
  profile: CsvProfile | null;
  profileId: string | null;
  accountId: string | null;
  accounts: Record<string, string>;
}

export function formOf(upload: Upload): FormData {
  const form = new FormData();
  form.append('file', upload.file);
  if (upload.profileId !== null) form.append('profileId', upload.profileId);
  else if (upload.profile !== null) form.append('profile', JSON.stringify(upload.profile));
  if (upload.accountId !== null) form.append('accountId', upload.accountId);
  if (Object.keys(upload.accounts).length > 0) form.append('accounts', JSON.stringify(upload.accounts));
  return form;
}

async function ask<T>(bookId: string, path: string, init?: RequestInit): Promise<T> {
  const address = new URL(`/api/v1/books/${bookId}/imports${path}`, location.origin);
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
  rows?: { line: number; choice: Choice | null }[];
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
