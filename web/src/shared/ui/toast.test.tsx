import { MantineProvider } from '@mantine/core';
import { cleanNotifications, Notifications } from '@mantine/notifications';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { say, sayOffer, sayUndoable, undoLatest } from './toast';

function drawn(): void {
  render(
    <MantineProvider env="test">
      <Notifications limit={4} />
    </MantineProvider>,
  );
}

afterEach(() => act(() => cleanNotifications()));

test('what was done last is said at once, however much was said before it', async () => {
  drawn();
  act(() => {
    sayOffer('A new version is there.', 'Take it', () => undefined);
    for (const name of ['one', 'two', 'three', 'four', 'five']) say(`Moved ${name}.`);
  });
  expect(await screen.findByText('Moved five.')).toBeInTheDocument();
  // The offer waits for whoever takes it; the oldest of the others has made room.
  expect(screen.getByText('A new version is there.')).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByText('Moved two.')).toBeNull());
});

test('two deeds of one moment have each a way back', async () => {
  drawn();
  const taken: string[] = [];
  act(() => {
    sayUndoable('One is deleted.', 'Undo one', () => taken.push('one'));
    sayUndoable('Two is deleted.', 'Undo two', () => taken.push('two'));
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Undo one' }));
  undoLatest(() => taken.push('nothing'));
  undoLatest(() => taken.push('nothing'));
  expect(taken).toEqual(['one', 'two', 'nothing']);
});
