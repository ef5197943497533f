import { expect, it } from 'vitest';
import { follows, isArmed, mayBegin, meant, sideOf } from './swipe';

it('leaves the edges of the screen to the browser', () => {
  expect(mayBegin(10, 390)).toBe(false);
  expect(mayBegin(200, 390)).toBe(true);
  expect(mayBegin(380, 390)).toBe(false);
});

it('takes only what goes clearly across for a swipe, and decides nothing too early', () => {
  expect(meant(6, 3)).toBe('nothing');
  expect(meant(20, 4)).toBe('swipe');
  expect(meant(-20, 13)).toBe('swipe');
  expect(meant(-20, 14)).toBe('scroll');
  expect(meant(0, 40)).toBe('scroll');
});

it('does something only from a distance on, and nothing where there is nothing to do', () => {
  expect(sideOf(-1)).toBe('left');
  expect(sideOf(1)).toBe('right');
  expect(isArmed(-87, true)).toBe(false);
  expect(isArmed(-88, true)).toBe(true);
  expect(isArmed(300, false)).toBe(false);
  expect(follows(90, true)).toBe(90);
  expect(follows(-90, false)).toBe(-15);
});
