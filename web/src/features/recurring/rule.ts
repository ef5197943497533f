import type { TFunction } from 'i18next';
import { type Day, formatDay, weekDayName } from '@/shared/dates/format';

export const UNITS = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Unit = (typeof UNITS)[number];

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The parts of an RFC 5545 rule by their names. */
export function partsOf(rule: string): ReadonlyMap<string, string> {
  return new Map(
    rule
      .replace(/^RRULE:/, '')
      .split(';')
      .flatMap((part): [string, string][] => {
        const [name = '', value = ''] = part.split('=');
        return name === '' ? [] : [[name.toUpperCase(), value]];
      }),
  );
}

/** 0 is Monday. */
export function weekDayOf(day: Day): number {
  return (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
}

const dayOf = (day: Day): number => Number(day.slice(8));

function lastDayOf(day: Day): number {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** On which day of each month: of that number, the last one, or by the week. */
export type MonthlyOn = 'DAY' | 'LAST' | 'NTH' | 'LAST_WEEKDAY';

/** What the first day can mean for the months after it. */
export function monthlyChoices(first: Day): MonthlyOn[] {
  const last = lastDayOf(first);
  return [
    'DAY',
    ...(dayOf(first) === last ? (['LAST'] as const) : []),
    ...(dayOf(first) <= 28 ? (['NTH'] as const) : []),
    ...(dayOf(first) > last - 7 ? (['LAST_WEEKDAY'] as const) : []),
  ];
}

export interface Repeat {
  readonly unit: Unit;
  readonly every: number;
  readonly on: MonthlyOn;
  /** How often in all; null without end, or to a day that stands beside the rule. */
  readonly count: number | null;
}

/** A day that short months lack is their last one. */
const monthDays = (day: number): string =>
  day <= 28
    ? `BYMONTHDAY=${day}`
    : day === 31
      ? 'BYMONTHDAY=-1'
      : `BYMONTHDAY=${Array.from({ length: day - 27 }, (_, at) => 28 + at).join(',')};BYSETPOS=-1`;

function whenOf({ unit, on }: Repeat, first: Day): string[] {
  const week = CODES[weekDayOf(first)] ?? 'MO';
  if (unit === 'WEEKLY') return [`BYDAY=${week}`];
  if (unit === 'YEARLY') return [`BYMONTH=${Number(first.slice(5, 7))}`, `BYMONTHDAY=${dayOf(first)}`];
  if (unit === 'DAILY') return [];
  switch (on) {
    case 'DAY':
      return [monthDays(dayOf(first))];
    case 'LAST':
      return ['BYMONTHDAY=-1'];
    case 'NTH':
      return [`BYDAY=${Math.ceil(dayOf(first) / 7)}${week}`];
    case 'LAST_WEEKDAY':
      return [`BYDAY=-1${week}`];
  }
}

export function ruleOf(repeat: Repeat, first: Day): string {
  return [
    `FREQ=${repeat.unit}`,
    ...(repeat.every > 1 ? [`INTERVAL=${repeat.every}`] : []),
    ...whenOf(repeat, first),
    ...(repeat.count === null ? [] : [`COUNT=${repeat.count}`]),
  ].join(';');
}

/** The choices that make this rule from that day on; null where none do, and it is better left as it is. */
export function repeatOf(rule: string, first: Day): Repeat | null {
  const parts = partsOf(rule);
  const unit = UNITS.find((each) => each === parts.get('FREQ'));
  if (unit === undefined) return null;
  const count = parts.has('COUNT') ? Number(parts.get('COUNT')) : null;
  const every = Number(parts.get('INTERVAL') ?? '1');
  const bare = (text: string) =>
    [...partsOf(text)]
      .map(([name, value]) => `${name}=${value}`)
      .sort()
      .join(';');
  const choices = unit === 'MONTHLY' ? monthlyChoices(first) : (['DAY'] as const);
  const found = choices
    .map((on) => ({ unit, every, on, count }))
    .find((repeat) => bare(ruleOf(repeat, first)) === bare(rule));
  return found ?? null;
}

/** A rule as a person says it: every month on the 25th, 2주마다 금요일. */
export function ruleWords(t: TFunction, rule: string, first: Day, language: string): string {
  const parts = partsOf(rule);
  const unit = parts.get('FREQ') ?? 'DAILY';
  const every = Number(parts.get('INTERVAL') ?? '1');
  const often = every === 1 ? t(`recurring:each.${unit}`) : t(`recurring:every.${unit}`, { every });
  const when = whenWords(t, parts, first, language);
  const said = when === '' ? often : t('recurring:on', { often, when });
  const count = parts.get('COUNT');
  return count === undefined ? said : t('recurring:times', { said, count: Number(count) });
}

function whenWords(t: TFunction, parts: ReadonlyMap<string, string>, first: Day, language: string): string {
  const unit = parts.get('FREQ');
  const list = (words: string[]) =>
    new Intl.ListFormat(language, { style: 'short', type: 'unit' }).format(words);
  const days = parts.get('BYDAY')?.split(',') ?? [];
  if (days.length > 0) return list(days.map((day) => weekDayWords(t, day, parts.get('BYSETPOS'), language)));
  if (unit === 'WEEKLY') return weekDayName(weekDayOf(first), language);
  if (unit === 'YEARLY') {
    const month = (parts.get('BYMONTH') ?? first.slice(5, 7)).padStart(2, '0');
    const day = (parts.get('BYMONTHDAY') ?? first.slice(8)).padStart(2, '0');
    return yearDayWords(`2024-${month}-${day}`, language);
  }
  if (unit !== 'MONTHLY') return '';
  const numbers = (parts.get('BYMONTHDAY') ?? String(dayOf(first))).split(',').map(Number);
  // Several of which one is taken stand for the greatest, and the last day of a month that lacks it.
  const meant = parts.get('BYSETPOS') === '-1' ? numbers.slice(-1) : numbers;
  return list(meant.map((day) => monthDayWords(t, day)));
}

function weekDayWords(t: TFunction, code: string, place: string | undefined, language: string): string {
  const name = weekDayName(Math.max(0, CODES.indexOf(code.slice(-2))), language);
  const nth = code.length > 2 ? code.slice(0, -2).replace('+', '') : place;
  return nth === undefined ? name : t('recurring:nthDay', { nth: t(`recurring:nth.${nth}`), day: name });
}

function monthDayWords(t: TFunction, day: number): string {
  if (day === -1) return t('recurring:lastDay');
  const kind = new Intl.PluralRules('en', { type: 'ordinal' }).select(Math.abs(day));
  return t(`recurring:dayOf.${kind}`, { day: Math.abs(day) });
}

function yearDayWords(day: Day, language: string): string {
  const locale = language === 'en' ? 'en-GB' : language;
  const style = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const date = new Date(`${day}T12:00:00Z`);
  return Number.isNaN(date.getTime())
    ? formatDay(`${day.slice(0, 8)}01`, language, 'month')
    : new Intl.DateTimeFormat(locale, style).format(date);
}
