import { BarChart as Bars } from 'echarts/charts';
import * as echarts from 'echarts/core';
import type { BarsInput } from './bars';
import { frameOf, look, useChart } from './chart';
import classes from './chart.module.css';

echarts.use([Bars]);

interface Props {
  label: string;
  input: BarsInput;
  onPick: (index: number) => void;
}

export default function BarChart({ label, input, onPick }: Props) {
  const place = useChart(() => optionOf(input), input, onPick);
  return <div ref={place} className={classes.chart} role="img" aria-label={label} />;
}

function optionOf(input: BarsInput): echarts.EChartsCoreOption {
  const own = look();
  const { token, text } = own;
  const frame = frameOf(own, input.axis, input.tooltip);
  return {
    ...frame,
    tooltip: {
      ...(frame.tooltip as object),
      axisPointer: { type: 'shadow', shadowStyle: { color: token('--surface-3'), opacity: 0.7 } },
    },
    xAxis: {
      type: 'category',
      data: input.categories,
      axisLine: { lineStyle: { color: token('--line-strong') } },
      axisTick: { show: false },
      axisLabel: text,
    },
    // An axis of nothing would be made up, in tenths of a coin.
    ...(input.series.every(({ values }) => values.every((value) => value === 0))
      ? { yAxis: { ...(frame.yAxis as object), max: 1, splitNumber: 1, axisLabel: { show: false } } }
      : {}),
    series: input.series.map((series) => ({
      type: 'bar',
      name: series.name,
      barGap: '12%',
      barCategoryGap: '38%',
      barMaxWidth: 18,
      cursor: 'pointer',
      itemStyle: { color: token(series.colour), borderRadius: [4, 4, 0, 0] },
      data: series.values.map((value, index) =>
        index === input.current ? { value, itemStyle: { opacity: 0.6 } } : value,
      ),
    })),
  };
}
