import { describe, expect, it } from 'vitest';
import { dayAfter, typedDay } from './typed';

const meant = (typed: string, language = 'en') => typedDay(typed, '2026-11-21', language);

describe('a typed day', () => {
  it('is taken in any spelling of the full date', () => {
    for (const typed of [
      '2026-11-02',
      '2026.11.2',
      '2026/11/02',
      '20261102',
      '2026. 11. 2.',
      '2 11 2026',
      '2/11/26',
    ])
      expect(meant(typed)).toBe('2026-11-02');
    expect(meant('26.11.2', 'ko')).toBe('2026-11-02');
  });

  it('fills what is left out from the day on screen', () => {
    expect(meant('7')).toBe('2026-11-07');
    expect(meant('3/10')).toBe('2026-10-03');
    expect(meant('10/3', 'ko')).toBe('2026-10-03');
  });

  it('is refused where the calendar has no such day', () => {
    for (const typed of ['', '31', '30.2.2026', '2026-13-01', 'soon', '1-2-3-4', '2026-11-02x'])
      expect(meant(typed)).toBeNull();
  });

  it('steps over the ends of months and years', () => {
    expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(dayAfter('2028-03-01', -1)).toBe('2028-02-29');
  });
});
