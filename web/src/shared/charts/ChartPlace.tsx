import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { BarsInput } from './bars';
import classes from './ChartPlace.module.css';

const BarChart = lazy(() => import('./BarChart'));

interface Props {
  label: string;
  height: 180 | 216 | 280;
  bars: BarsInput;
  onPick: (index: number) => void;
}

/** Keeps the room for a chart until its library has come; nothing jumps. */
export function ChartPlace({ label, height, bars, onPick }: Props) {
  return (
    <div className={classes.place} data-height={height}>
      <Suspense fallback={<Skeleton height="100%" />}>
        <BarChart label={label} input={bars} onPick={onPick} />
      </Suspense>
    </div>
  );
}
