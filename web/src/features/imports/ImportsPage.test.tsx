import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
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

  it('says in the words of the server why a file is not taken', async () => {
    answering(({ method }) =>
      method === 'POST'
        ? { status: 415, body: { code: 'file_not_supported', detail: 'This is a ZIP archive.' } }
        : { status: 200, body: { items: [], next: null } },
    );
    await renderAt('/import', <ImportsPage />);
    await userEvent.upload(screen.getByLabelText('Choose a file'), new File(['PK'], 'bank.zip'), {
      applyAccept: false,
    });
    expect(await screen.findByText('This is a ZIP archive.')).toBeInTheDocument();
  });
});
