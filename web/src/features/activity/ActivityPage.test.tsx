import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderAt } from '@/shared/testing/render';
import { answering } from '@/shared/testing/server';
import { ActivityPage } from './ActivityPage';

const done = (operationId: string, more: object) => ({
  operationId,
  at: '2026-11-20T03:00:00Z',
  actor: { id: 'p1', name: 'Jisu' },
  action: 'transaction.created',
  source: 'PERSON',
  objects: [{ kind: 'transaction', count: 1 }],
  subject: { kind: 'transaction', id: 't1', name: 'Emart' },
  undoable: true,
  undoneBy: null,
  undoes: null,
  ...more,
});

it('tells what was done as sentences, and takes back what can be taken back', async () => {
  const received = answering(({ method }) =>
    method === 'POST'
      ? { status: 204, body: undefined }
      : {
          status: 200,
          body: {
            items: [
              done('o2', {}),
              done('o1', {
                action: 'transactions.bulk.category',
                objects: [{ kind: 'transaction', count: 3 }],
                subject: null,
                undoable: false,
                undoneBy: { operationId: 'o9', at: '2026-11-20T04:00:00Z' },
              }),
            ],
            next: null,
          },
        },
  );
  await renderAt('/activity', <ActivityPage />);

  expect(await screen.findByText('Added a transaction')).toBeVisible();
  expect(screen.getByText('Emart')).toBeVisible();
  expect(screen.getByText('Edited 3 transactions')).toBeVisible();
  expect(screen.getByText(/taken back 20 Nov 2026/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => {
    const [sent] = received.filter((each) => each.method === 'POST');
    expect(sent?.path).toMatch(/\/undo$/);
    expect(sent?.body).toEqual({ operationId: 'o2' });
  });
});

it('says so where nothing was done', async () => {
  answering(() => ({ status: 200, body: { items: [], next: null } }));
  await renderAt('/activity', <ActivityPage />, 'ko');
  expect(await screen.findByText('아직 한 일이 없어요')).toBeVisible();
});
