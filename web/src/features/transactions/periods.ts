import type { Dashboard } from '@/shared/api/contract';
import { monthRange } from '@/shared/dates/format';
import { dayAfter } from '@/shared/dates/typed';

export interface Days {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

interface Named {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** The wallet's own periods, where it has some; else there are months. */
export function ownPeriods(dashboard: Pick<Dashboard, 'period' | 'previousPeriod'> | undefined): Named[] {
  if (dashboard === undefined || dashboard.period.id === null) return [];
  const { period, previousPeriod } = dashboard;
  return [
    { name: 'period', from: period.from, to: period.to },
    { name: 'lastPeriod', from: previousPeriod.from, to: previousPeriod.to },
  ];
}

/** Spans of days that have a name, as of today; both ends are in. */
export function periods(today: string): Named[] {
  const month = monthRange(today.slice(0, 7));
  const year = today.slice(0, 4);
  return [
    { name: 'month', ...month },
    { name: 'before', ...monthRange(dayAfter(month.from, -1).slice(0, 7)) },
    { name: 'days', from: dayAfter(today, -29), to: today },
    { name: 'year', from: `${year}-01-01`, to: `${year}-12-31` },
  ];
}
