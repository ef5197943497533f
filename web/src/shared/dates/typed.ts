import { type Day, isDay } from './format';

/** The day `count` days later (or earlier), by the calendar alone. */
export function dayAfter(day: Day, count: number): Day {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

const pad = (part: string, length: number) => part.padStart(length, '0');

/**
 * The day that a person means: `2026-11-20` in any of its spellings, `20` for that day of the month on screen, two
 * numbers in the order of the language. Null for anything else, 30 February included.
 */
export function typedDay(typed: string, around: Day, language: string): Day | null {
  const text = typed.trim().replace(/\.$/, '');
  const parts = /^\d{8}$/.test(text)
    ? [text.slice(0, 4), text.slice(4, 6), text.slice(6)]
    : text.split(/\s*[-./]\s*|\s+/);
  if (parts.length > 3 || !parts.every((part) => /^\d{1,4}$/.test(part))) return null;
  const [year, month] = around.split('-') as [string, string];
  const [a = '', b = '', c = ''] = parts;
  const dayFirst = language !== 'ko';
  const made =
    parts.length === 1
      ? [year, month, a]
      : parts.length === 2
        ? dayFirst
          ? [year, b, a]
          : [year, a, b]
        : a.length === 4 || !dayFirst
          ? [a, b, c]
          : [c, b, a];
  const [y = '', m = '', d = ''] = made;
  const full = y.length <= 2 ? `20${pad(y, 2)}` : y;
  const day = `${full}-${pad(m, 2)}-${pad(d, 2)}`;
  return isDay(day) ? day : null;
}
