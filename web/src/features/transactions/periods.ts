import { monthRange } from '@/shared/dates/format';
import { dayAfter } from '@/shared/dates/typed';

export interface Days {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Periods that have a name, as of today; both ends are in. */
export function periods(today: string): { name: string; from: string; to: string }[] {
  const month = monthRange(today.slice(0, 7));
  const year = today.slice(0, 4);
  return [
    { name: 'month', ...month },
    { name: 'before', ...monthRange(dayAfter(month.from, -1).slice(0, 7)) },
    { name: 'days', from: dayAfter(today, -29), to: today },
    { name: 'year', from: `${year}-01-01`, to: `${year}-12-31` },
  ];
}
