import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { listenToKeys } from '@/shared/shortcuts/registry';
import { renderAt } from '@/shared/testing/render';
import { answering } from '@/shared/testing/server';
import { ImportsPage } from './ImportsPage';

const id = '019a0000-0000-7000-8000-000000000001';
const run = {
  id,
  status: 'READY',
  fileName: 'bank.csv',
  accountId: 'a1',
  counts: { rows: 44, verdicts: { NEW: 42, DUPLICATE: 2 }, adding: 42, linking: 0, skipped: 2 },
  balances: [],
  firstDay: '2026-01-01',
  lastDay: '2026-01-31',
  error: null,
  createdAt: '2026-02-01T00:00:00Z',
  by: { id: 'p1', name: 'Jisu' },
};
const row = {
  line: 3,
  verdict: 'DUPLICATE',
  message: null,
  choice: null,
  adds: false,
  day: '2026-01-05',
  amount: { amount: '-4500', commodity: 'KRW' },
  payeeText: 'Cafe',
  payee: null,
  memo: '',
  text: '2026-01-05,Cafe,-4500',
};

describe('the import room', () => {
  it('walks the rows by keys, and leaves one out or takes it back by another', async () => {
    const received = answering(({ method, path }) => {
      if (path.endsWith('/rows') && method === 'PATCH') return { status: 200, body: run };
      if (path.endsWith('/rows'))
        return { status: 200, body: { items: [row, { ...row, line: 4 }], next: null } };
      if (path.endsWith(id)) return { status: 200, body: run };
      return { status: 200, body: { items: [], next: null } };
    });
    const stop = listenToKeys();
    await renderAt(`/import?run=${id}`, <ImportsPage />);
    await screen.findByLabelText('What to do with line 3');
    await userEvent.keyboard('jjx');
    await waitFor(() =>
      expect(received.find((each) => each.method === 'PATCH')?.body).toEqual({
        rows: [{ line: 4, choice: 'SKIP' }],
      }),
    );
    stop();
  });

  it('says on which day the balances part and why, and sets the opening balance by one press', async () => {
    const account = { id: 'a1', version: 2, name: 'Checking', commodity: 'KRW', archivedAt: null };
    const gap = {
      day: '2026-11-02',
      stated: '90000',
      ledger: '-10000',
      amount: '100000',
      reason: 'OPENING_LATER',
      line: null,
      transactionId: null,
      opening: { day: '2026-11-02', amount: '100000' },
    };
    const balance = {
      accountId: 'a1',
      name: null,
      chains: true,
      count: 0,
      differences: [],
      opening: '100000',
      closing: '55500',
      closingDay: '2026-11-05',
      ledger: '-44500',
      gap,
    };
    const received = answering(({ method, path }) => {
      if (path.endsWith('/accounts')) return { status: 200, body: { items: [account], next: null } };
      if (path.endsWith('/accounts/a1') && method === 'PATCH') return { status: 200, body: account };
      if (path.endsWith(id)) return { status: 200, body: { ...run, balances: [balance] } };
      return { status: 200, body: { items: [], next: null } };
    });
    await renderAt(`/import?run=${id}`, <ImportsPage />);
    expect(await screen.findByText(/is dated after these rows/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /^Start with ₩100,000 on/ }));
    await waitFor(() =>
      expect(received.find((each) => each.method === 'PATCH')?.body).toEqual({
        openedOn: '2026-11-02',
        openingBalance: { amount: '100000', commodity: 'KRW' },
      }),
    );
  });

  it('says how many transactions it will add, lets a row be overruled, commits and tells the result', async () => {
    let status = 'READY';
    const received = answering(({ method, path }) => {
      if (path.endsWith('/commit')) {
        status = 'COMMITTED';
        return { status: 202, body: {} };
      }
      if (path.endsWith('/rows') && method === 'PATCH') return { status: 200, body: run };
      if (path.endsWith('/rows')) return { status: 200, body: { items: [row], next: null } };
      if (path.endsWith(id)) return { status: 200, body: { ...run, status } };
      return { status: 200, body: { items: [], next: null } };
    });
    await renderAt(`/import?run=${id}`, <ImportsPage />);
    const add = await screen.findByRole('button', { name: 'Add 42 transactions' });
    await userEvent.selectOptions(await screen.findByLabelText('What to do with line 3'), 'NEW');
    await waitFor(() =>
      expect(received.find((each) => each.method === 'PATCH')?.body).toEqual({
        rows: [{ line: 3, choice: 'NEW' }],
      }),
    );
    await userEvent.click(add);
    expect(await screen.findByText('42 transactions were added.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Take this import back' })).toBeInTheDocument();
  });

  it('asks nobody to add nothing: a file whose rows are all there waits for no one', async () => {
    const counts = { rows: 44, verdicts: { DUPLICATE: 44 }, adding: 0, linking: 0, skipped: 44 };
    answering(({ path }) =>
      path.endsWith(id)
        ? { status: 200, body: { ...run, counts } }
        : { status: 200, body: { items: path.endsWith('/rows') ? [row] : [], next: null } },
    );
    await renderAt(`/import?run=${id}`, <ImportsPage />);
    expect(await screen.findByText('Nothing to add')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'See the transactions' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Add/ })).not.toBeInTheDocument();
  });

  it('says in the words of the server why a file is not taken', async () => {
    answering(({ method }) =>
      method === 'POST'
        ? { status: 415, body: { code: 'file_not_supported', detail: 'This is a ZIP archive.' } }
        : { status: 200, body: { items: [], next: null } },
    );
    await renderAt('/import', <ImportsPage />);
    await userEvent.upload(screen.getByLabelText('Choose files'), new File(['PK'], 'bank.zip'), {
      applyAccept: false,
    });
    expect(await screen.findByText('This is a ZIP archive.')).toBeInTheDocument();
  });
});
