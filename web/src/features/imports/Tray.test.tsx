import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { CsvProfile, Preview } from '@/shared/api/imports';
import { renderAt } from '@/shared/testing/render';
import { answering } from '@/shared/testing/server';
import { ImportsPage } from './ImportsPage';
import { targetOf, trayOf } from './trayItems';

const profile: CsvProfile = {
  version: 1,
  name: 'KB Kookmin',
  dialect: { encoding: 'UTF_8', delimiter: ',', quote: '"' },
  columns: { DATE: [0], PAYEE: [1], AMOUNT: [2] },
  dates: { patterns: ['yyyy-MM-dd'], zone: 'Asia/Seoul' },
  numbers: { decimal: '.', grouping: ',' },
  signs: { kind: 'SIGNED', negated: false, outIsNegative: false, inWords: [], outWords: [] },
  rows: {
    header: ['a', 'b', 'c'],
    preambleRows: 0,
    width: 3,
    continuation: false,
    order: 'UNKNOWN',
    skip: [],
  },
};
const preview: Preview = {
  profile,
  profileId: null,
  confidence: 95,
  missing: [],
  reasons: [],
  cells: [],
  rows: [],
  failures: [],
  rowCount: 3,
  failureCount: 0,
  firstDay: '2026-11-01',
  lastDay: '2026-11-02',
  error: null,
  accounts: [],
  account: { accountId: 'a1', why: 'NUMBER' },
  sheets: [],
  sheet: null,
};
const run = (id: string, status: string, adding: number) => ({
  id,
  status,
  fileName: `${id}.csv`,
  accountId: null,
  counts: { rows: 3, verdicts: { NEW: 3 }, adding, linking: 0, skipped: 0 },
  balances: [],
  firstDay: null,
  lastDay: null,
  error: null,
  createdAt: '2026-11-30T00:00:00Z',
  by: { id: 'p', name: 'Jisu' },
});

beforeEach(() => {
  trayOf('book-1').clear();
});

it('makes each of several files a run of its own, adds all that are ready, and lets no failure stop the others', async () => {
  const committed: string[] = [];
  let previews = 0;
  let begun = 0;
  answering(({ method, path }) => {
    if (path.endsWith('/preview')) {
      previews += 1;
      return previews === 2
        ? { status: 400, body: { code: 'file_not_supported', detail: 'This is a PDF.' } }
        : { status: 200, body: preview };
    }
    if (path.endsWith('/imports') && method === 'POST') {
      begun += 1;
      return { status: 202, body: { importId: `r${begun}` } };
    }
    const id = /imports\/(r\d)/.exec(path)?.[1];
    if (path.endsWith('/commit') && id !== undefined) {
      committed.push(id);
      return { status: 202, body: {} };
    }
    if (id !== undefined)
      return {
        status: 200,
        body: run(id, committed.includes(id) ? 'COMMITTED' : 'READY', id === 'r1' ? 3 : 2),
      };
    return { status: 200, body: { items: [], next: null } };
  });
  await renderAt('/import', <ImportsPage />);
  await userEvent.upload(
    screen.getByLabelText('Choose files'),
    ['bank', 'scan', 'card'].map((name) => new File(['x'], `${name}.csv`)),
  );
  expect(await screen.findByText('This is a PDF.')).toBeInTheDocument();
  await userEvent.click(await screen.findByRole('button', { name: 'Add 5 transactions from 2 files' }));
  await waitFor(() => expect(committed).toEqual(['r1', 'r2']));
  expect(await screen.findByText('3 transactions were added.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Nothing is ready yet' })).toBeDisabled();
});

it('knows where a file goes by its guess, or by its own account names where all of them are known', () => {
  expect(targetOf(preview)).toBe('a1');
  expect(targetOf({ ...preview, account: null })).toBeNull();
  const named = { ...preview, profile: { ...profile, columns: { ...profile.columns, ACCOUNT: [3] } } };
  expect(targetOf({ ...named, accounts: [{ name: 'A', accountId: 'a1', rows: 1 }] })).toBe('');
  expect(targetOf({ ...named, accounts: [{ name: 'A', accountId: null, rows: 1 }] })).toBeNull();
});
