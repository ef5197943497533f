import { Skeleton } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import type { BarsInput, LineInput } from './bars';
import classes from './DrawingPlace.module.css';

const BarChart = lazy(() => import('./BarChart'));
const LineChart = lazy(() => import('./LineChart'));

interface Props {
  label: string;
  /** In pixels; `rest` is what its card has left, and no less than 216. */
  height: 180 | 216 | 280 | 'rest';
  onPick: (index: number) => void;
}

/** Keeps the room for a chart until its library has come; nothing jumps. Not named after it: what comes on demand is told by its name. */
export function ChartPlace({ label, height, bars, onPick }: Props & { bars: BarsInput }) {
  return (
    <Place height={height}>
      <BarChart label={label} input={bars} onPick={onPick} />
    </Place>
  );
}

export function LinePlace({ label, height, line, onPick }: Props & { line: LineInput }) {
  return (
    <Place height={height}>
      <LineChart label={label} input={line} onPick={onPick} />
    </Place>
  );
}

function Place({ height, children }: Pick<Props, 'height'> & { children: ReactNode }) {
  return (
    <div className={classes.place} data-height={height}>
      <Suspense fallback={<Skeleton height="100%" />}>{children}</Suspense>
    </div>
  );
}
