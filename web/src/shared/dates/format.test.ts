import { describe, expect, it } from 'vitest';
import { formatDay, hourIn, isDay, monthRange, todayIn, weekDayName } from './format';

describe('days', () => {
  it.each([
    ['2026-11-20', 'en', 'short', '20 Nov'],
    ['2026-11-20', 'ko', 'short', '11월 20일'],
    ['2026-11-01', 'en', 'monthYear', 'November 2026'],
    ['2026-11-01', 'ko', 'monthYear', '2026년 11월'],
  ] as const)('%s in %s (%s) is %s', (day, language, style, text) => {
    expect(formatDay(day, language, style)).toBe(text);
  });

  it.each(['2026-02-30', '2026-13-01', '2026-1-1', '20261120', '', '2026-11-20T00:00'])(
    'refuses %j',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  it('lesson09_aMonthHoldsItsLastDay', () => {
    expect(monthRange('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(monthRange('2026-12-05')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  });

  it('lesson09_todayIsTheBooksDayAndNotThatOfUtc', () => {
    const lateEveningInLondon = new Date('2026-11-20T15:30:00Z');
    expect(todayIn('Asia/Seoul', lateEveningInLondon)).toBe('2026-11-21');
    expect(todayIn('Europe/London', lateEveningInLondon)).toBe('2026-11-20');
    expect(hourIn('Asia/Seoul', lateEveningInLondon)).toBe(0);
  });

  it('names the days of the week from Monday', () => {
    expect([weekDayName(0, 'en'), weekDayName(6, 'ko')]).toEqual(['Monday', '일요일']);
  });
});
