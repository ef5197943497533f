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
  /** Rows of name and amount; the first is the heading. */
  readonly tooltip: (index: number) => readonly (readonly [string, string])[];
}
