import type { TooltipRows } from './chart';

/** What a bar chart is told. Numbers are for the height of bars only; every text comes from exact amounts. */
export interface BarsInput {
  readonly categories: readonly string[];
  /** Index of the bar that is still growing, drawn lighter; -1 for none. */
  readonly current: number;
  readonly series: readonly {
    readonly name: string;
    readonly colour: `--${string}`;
    readonly values: readonly number[];
  }[];
  readonly axis: (value: number) => string;
  readonly tooltip: (index: number) => TooltipRows;
}

/** What a line chart is told: one value that stays the same from each point to the next. */
export interface LineInput {
  readonly categories: readonly string[];
  readonly values: readonly number[];
  /** What it is compared with, dashed: as many values. */
  readonly beside?: readonly number[];
  /** Index of the point that has a dot. */
  readonly dot?: number;
  readonly axis: (value: number) => string;
  readonly tooltip: (index: number) => TooltipRows;
}
