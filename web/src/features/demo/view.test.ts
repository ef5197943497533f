import { expect, it } from 'vitest';
import { checkKeep } from './view';

it('asks a visitor who stays for a name, an address and a password that is long enough', () => {
  expect(checkKeep({ name: ' ', email: 'nobody', password: 'short' })).toEqual({
    name: 'signin:wrong.name',
    email: 'signin:wrong.email',
    password: 'signin:wrong.short',
  });
  expect(checkKeep({ name: 'Jisu', email: 'j@example.org', password: 'a long sentence' })).toEqual({});
});
