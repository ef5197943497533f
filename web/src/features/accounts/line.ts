import type { BalanceLine } from '@/shared/api/contract';
import type { Money } from '@/shared/money/decimal';

type Step = BalanceLine['step'];

const DAY = 86_400_000;
const at = (day: string) => new Date(`${day}T12:00:00Z`);
const text = (date: Date) => date.toISOString().slice(0, 10);

/** The day after. */
export function nextDay(day: string): string {
  return text(new Date(at(day).getTime() + DAY));
}

/** The day as many months before, or the last of a month that is too short for it. */
export function monthsBefore(day: string, months: number): string {
  const date = at(day);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1, 12));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date.getUTCDate(), last));
  return text(first);
}

/** The last day of the day, week (of Monday), month or year that a day is in; as the server cuts them. */
function endOf(day: string, step: Step): string {
  const date = at(day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  switch (step) {
    case 'DAY':
      return day;
    case 'WEEK':
      return text(new Date(date.getTime() + ((7 - date.getUTCDay()) % 7) * DAY));
    case 'MONTH':
      return text(new Date(Date.UTC(year, month + 1, 0, 12)));
    case 'YEAR':
      return text(new Date(Date.UTC(year, 11, 31, 12)));
  }
}

/** A step of the line: the days it covers, both included, and the balance at the end of the last. */
export interface Span {
  readonly from: string;
  readonly to: string;
  readonly balance: Money;
}

/** The server names only the points where something changed; a line that is drawn has one for each step. */
export function spansOf(line: BalanceLine): Span[] {
  const spans: Span[] = [];
  let balance = line.opening;
  let point = 0;
  for (let from = line.from; from <= line.to;) {
    const end = endOf(from, line.step);
    const to = end < line.to ? end : line.to;
    for (let next = line.points[point]; next !== undefined && next.day <= to; next = line.points[point]) {
      balance = next.balance;
      point += 1;
    }
    spans.push({ from, to, balance });
    from = nextDay(to);
  }
  return spans;
}
