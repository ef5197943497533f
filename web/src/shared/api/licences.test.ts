import { expect, it } from 'vitest';
import { lineOf } from './licences';

it('reads a library of a bill of materials, whichever way its licence is said', () => {
  expect(
    lineOf({
      group: 'org.postgresql',
      name: 'postgresql',
      version: '42.7',
      licenses: [{ license: { id: 'BSD-2-Clause' } }],
    }),
  ).toEqual({ name: 'org.postgresql:postgresql', version: '42.7', licence: 'BSD-2-Clause' });
  expect(lineOf({ name: 'a', licenses: [{ expression: 'EPL-2.0 OR MIT' }] }).licence).toBe('EPL-2.0 OR MIT');
  expect(lineOf({ name: 'a' }).licence).toBe('?');
});
