import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { changeLanguage, type Language, loadTexts, startI18n } from '@/shared/i18n';
import { monthlyChoices, repeatOf, ruleOf, ruleWords } from './rule';

beforeAll(async () => {
  await startI18n('en');
  await loadTexts('recurring');
});

describe('a rule in words', () => {
  const said = async (language: Language, rule: string, first = '2026-11-25') => {
    await changeLanguage(language);
    await loadTexts('recurring');
    return ruleWords(i18next.t, rule, first, language);
  };
  test.each([
    ['FREQ=DAILY', 'every day', '매일'],
    ['FREQ=DAILY;INTERVAL=10', 'every 10 days', '10일마다'],
    ['FREQ=WEEKLY', 'every week on Wednesday', '매주 수요일'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', 'every 2 weeks on Friday', '2주마다 금요일'],
    ['FREQ=MONTHLY;BYMONTHDAY=25', 'every month on the 25th', '매월 25일'],
    ['FREQ=MONTHLY', 'every month on the 25th', '매월 25일'],
    ['FREQ=MONTHLY;BYMONTHDAY=1,21', 'every month on the 1st, the 21st', '매월 1일 21일'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'every month on the last day', '매월 말일'],
    ['FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1', 'every month on the 30th', '매월 30일'],
    ['FREQ=MONTHLY;BYDAY=2TU', 'every month on the second Tuesday', '매월 둘째 화요일'],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'every month on the last Friday', '매월 마지막 금요일'],
    ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10', 'every 3 months on the 10th', '3개월마다 10일'],
    ['FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=2', 'every year on 2 March', '매년 3월 2일'],
    ['FREQ=YEARLY;INTERVAL=2', 'every 2 years on 25 November', '2년마다 11월 25일'],
    ['FREQ=MONTHLY;BYMONTHDAY=25;COUNT=12', 'every month on the 25th, 12 times', '매월 25일, 12번'],
  ])('%s', async (rule, english, korean) => {
    expect(await said('en', rule)).toBe(english);
    expect(await said('ko', rule)).toBe(korean);
  });
});

test('the first day says what months may repeat', () => {
  expect(monthlyChoices('2026-11-10')).toEqual(['DAY', 'NTH']);
  expect(monthlyChoices('2026-11-25')).toEqual(['DAY', 'NTH', 'LAST_WEEKDAY']);
  expect(monthlyChoices('2026-11-30')).toEqual(['DAY', 'LAST', 'LAST_WEEKDAY']);
});

test('a rule is made of choices and taken apart into them again', () => {
  const once = { every: 1, on: 'DAY', count: null } as const;
  const made = [
    [{ ...once, unit: 'WEEKLY', every: 2 }, '2026-11-27', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR'],
    [{ ...once, unit: 'MONTHLY', count: 6 }, '2026-11-25', 'FREQ=MONTHLY;BYMONTHDAY=25;COUNT=6'],
    [{ ...once, unit: 'MONTHLY' }, '2026-11-30', 'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1'],
    [{ ...once, unit: 'MONTHLY' }, '2026-12-31', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    [{ ...once, unit: 'MONTHLY', on: 'NTH' }, '2026-11-10', 'FREQ=MONTHLY;BYDAY=2TU'],
    [{ ...once, unit: 'MONTHLY', on: 'LAST_WEEKDAY' }, '2026-11-27', 'FREQ=MONTHLY;BYDAY=-1FR'],
    [{ ...once, unit: 'YEARLY' }, '2026-03-02', 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=2'],
  ] as const;
  for (const [repeat, first, rule] of made) {
    expect(ruleOf(repeat, first)).toBe(rule);
    expect(repeatOf(rule, first)).toEqual(repeat);
  }
  expect(repeatOf('FREQ=MONTHLY;BYMONTHDAY=1,15', '2026-11-01')).toBeNull();
  expect(repeatOf('FREQ=SOMETIMES', '2026-11-01')).toBeNull();
});
