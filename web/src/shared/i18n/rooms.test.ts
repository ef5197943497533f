import { expect, test } from 'vitest';
import { texts as en } from './en';
import { ROOM_TEXTS } from './index';
import { texts as ko } from './ko';

test('what only one room says is not in the first load', () => {
  const rooms = new Set<string>(ROOM_TEXTS);
  for (const texts of [en, ko]) expect(Object.keys(texts).filter((name) => rooms.has(name))).toEqual([]);
});
