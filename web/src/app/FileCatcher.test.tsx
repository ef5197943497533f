import { fireEvent, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { pastedFile, useBrought } from '@/shared/files/brought';
import { renderAt } from '@/shared/testing/render';
import { FileCatcher } from './FileCatcher';

const bank = new File(['Date,Amount\n2026-11-20,-4500\n'], 'bank.csv', { type: 'text/csv' });
const taken: File[] = [];

function Reader() {
  useBrought((files) => taken.push(...files));
  return null;
}

const files = (...all: File[]) => ({ types: ['Files'], files: all });

it('opens a file that is dropped on any room in the import room, and is deaf to other drags', async () => {
  taken.length = 0;
  const { place } = await renderAt(
    '/dashboard',
    <>
      <FileCatcher />
      <Reader />
    </>,
  );
  fireEvent.drop(window, {
    dataTransfer: { types: ['text/plain'], files: [] },
  });
  expect(place()).toBe('/dashboard');
  const card = new File(['Date,Amount\n2026-11-21,-1\n'], 'card.csv', { type: 'text/csv' });
  fireEvent.drop(window, { dataTransfer: files(bank, card) });
  await waitFor(() => expect(place()).toBe('/import'));
  expect(taken).toEqual([bank, card]);
});

it('opens pasted rows, but not a word, and not what is pasted into a field', async () => {
  taken.length = 0;
  const { place } = await renderAt(
    '/dashboard',
    <>
      <FileCatcher />
      <Reader />
      <input aria-label="field" />
    </>,
  );
  const held = (text: string) => ({ clipboardData: { files: [], getData: () => text } });
  fireEvent.paste(document.body, held('Emart'));
  fireEvent.paste(document.querySelector('input') ?? document.body, held('a\tb\nc\td'));
  expect(place()).toBe('/dashboard');
  fireEvent.paste(document.body, held('Date\tAmount\n2026-11-20\t-4500'));
  await waitFor(() => expect(place()).toBe('/import'));
  expect(taken.map(({ name, size }) => [name, size])).toEqual([
    ['pasted rows', 'Date\tAmount\n2026-11-20\t-4500'.length],
  ]);
});

it('keeps a file until its reader is there', () => {
  expect(pastedFile('one line, two columns', 'x')).toBeNull();
  expect(pastedFile('two\nlines', 'x')).toBeNull();
  expect(pastedFile('a;b\n1;2\n', 'x')?.name).toBe('x');
});
