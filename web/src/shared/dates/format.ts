/** Days are `2026-11-20` texts of the book's calendar; they never pass through a time zone. */
export type Day = string;

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const formats = new Map<string, Intl.DateTimeFormat>();

export function isDay(text: string): text is Day {
  if (!DAY.test(text)) return false;
  const date = atNoonUtc(text);
  return date.toISOString().slice(0, 10) === text;
}

export type DayStyle = 'short' | 'medium' | 'long' | 'month' | 'monthYear' | 'weekday';

const styles: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  short: { day: 'numeric', month: 'short' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { dateStyle: 'full' },
  month: { month: 'short' },
  monthYear: { month: 'long', year: 'numeric' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
};

function atNoonUtc(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** English is written day first, as households outside the United States do; Korean by its own rules. */
export function formatDay(day: Day, language: string, style: DayStyle = 'medium'): string {
  const locale = language === 'en' ? 'en-GB' : language;
  const key = `${locale} ${style}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...styles[style], timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(atNoonUtc(day));
}

/** A moment as the people of the book's zone saw it on their clocks. */
export function formatMoment(instant: string, zone: string, language: string): string {
  const locale = language === 'en' ? 'en-GB' : language;
  const key = `${locale} ${zone} moment`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  formats.set(key, format);
  return format.format(new Date(instant));
}

/** The time of day of a moment on the clocks of the book's zone. */
export function formatTime(instant: string, zone: string, language: string): string {
  const locale = language === 'en' ? 'en-GB' : language;
  const key = `${locale} ${zone} time`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone });
  formats.set(key, format);
  return format.format(new Date(instant));
}

/** `2026-11` or `2026-11-01` -> both ends of that month. */
export function monthRange(month: string): { from: Day; to: Day } {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const prefix = `${String(year).padStart(4, '0')}-${String(number).padStart(2, '0')}`;
  return { from: `${prefix}-01`, to: `${prefix}-${String(last).padStart(2, '0')}` };
}

/** Today in the book's zone, never the browser's. */
export function todayIn(zone: string, now: Date): Day {
  // Each row of a list asks for it: to make the format is what costs.
  const key = `${zone} today`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(key, format);
  return format.format(now);
}

export function hourIn(zone: string, now: Date): number {
  return Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(now),
  );
}

/** 0 is Monday. 1 January 2024 was one. */
export function weekDayName(index: number, language: string): string {
  const day = new Date(Date.UTC(2024, 0, 1 + index, 12));
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(day);
}

/** Both days of a range; the year once where it is the same, at the end where the language has it. */
export function formatRange(from: Day, to: Day, language: string): string {
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const yearFirst = language === 'ko';
  return [
    formatDay(from, language, sameYear && !yearFirst ? 'short' : 'medium'),
    formatDay(to, language, sameYear && yearFirst ? 'short' : 'medium'),
  ].join(' – ');
}
