import { expect, test } from 'vitest';
import { INSIDE, OUTSIDE } from '../../e2e/places';
import { router } from './router';

test('every route is among the places that the story of barriers visits', () => {
  expect(Object.keys(router.routesByPath).toSorted()).toEqual(
    [...Object.keys(OUTSIDE), ...Object.keys(INSIDE)].toSorted(),
  );
});
