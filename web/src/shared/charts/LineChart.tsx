import { LineChart as Lines } from 'echarts/charts';
import * as echarts from 'echarts/core';
import type { LineInput } from './bars';
import { frameOf, look, useChart } from './chart';
import classes from './chart.module.css';

echarts.use([Lines]);

interface Props {
  label: string;
  input: LineInput;
  onPick: (index: number) => void;
}

export default function LineChart({ label, input, onPick }: Props) {
  const place = useChart(() => optionOf(input), input, onPick);
  return <div ref={place} className={classes.chart} role="img" aria-label={label} />;
}

function optionOf(input: LineInput): echarts.EChartsCoreOption {
  const own = look();
  const { token, text } = own;
  const frame = frameOf(own, input.axis, input.tooltip);
  return {
    ...frame,
    tooltip: {
      ...(frame.tooltip as object),
      axisPointer: { type: 'line', lineStyle: { color: token('--line-strong') } },
    },
    // A balance that hardly moves is not to look as if it fell from the sky.
    yAxis: { ...(frame.yAxis as object), scale: true },
    xAxis: {
      type: 'category',
      data: input.categories,
      boundaryGap: false,
      axisLine: { lineStyle: { color: token('--line-strong') } },
      axisTick: { show: false },
      axisLabel: { ...text, hideOverlap: true, alignMinLabel: 'left', alignMaxLabel: 'right' },
    },
    series: [
      ...(input.beside === undefined
        ? []
        : [
            {
              type: 'line',
              step: 'end',
              symbol: 'none',
              cursor: 'pointer',
              lineStyle: { color: token('--ink-3'), width: 1.5, type: 'dashed' },
              itemStyle: { color: token('--ink-3') },
              data: input.beside,
            },
          ]),
      {
        type: 'line',
        step: 'end',
        symbol: 'none',
        showAllSymbol: true,
        cursor: 'pointer',
        lineStyle: { color: token('--c1'), width: 2 },
        itemStyle: { color: token('--c1') },
        areaStyle: { color: token('--c1'), opacity: 0.1 },
        data: input.values.map((value, index) =>
          index === input.dot ? { value, symbol: 'circle', symbolSize: 9 } : value,
        ),
      },
    ],
  };
}
