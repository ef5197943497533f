import { useComputedColorScheme } from '@mantine/core';
import { BarChart as Bars } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { BarsInput } from './bars';
import classes from './BarChart.module.css';

echarts.use([Bars, GridComponent, TooltipComponent, SVGRenderer]);

interface Props {
  label: string;
  input: BarsInput;
  onPick: (index: number) => void;
}

export default function BarChart({ label, input, onPick }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<echarts.ECharts>(null);
  const scheme = useComputedColorScheme('light');
  const pick = useEffectEvent(onPick);

  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const made = echarts.init(element, null, { renderer: 'svg' });
    chart.current = made;
    made.getZr().on('click', (event) => {
      const [index] = made.convertFromPixel({ gridIndex: 0 }, [event.offsetX, event.offsetY]);
      if (index !== undefined) pick(Math.round(index));
    });
    const watcher = new ResizeObserver(() => {
      made.resize();
    });
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      made.dispose();
    };
  }, []);

  useEffect(() => {
    chart.current?.setOption(optionOf(input), { notMerge: true });
  }, [input, scheme]);

  return <div ref={place} className={classes.chart} role="img" aria-label={label} />;
}

function optionOf(input: BarsInput): echarts.EChartsCoreOption {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const text = { color: token('--ink-3'), fontFamily: token('--font'), fontSize: 11.5 };
  return {
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    animationDuration: 350,
    grid: { left: 0, right: 0, top: 12, bottom: 0, containLabel: true },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: token('--surface-3'), opacity: 0.7 } },
      backgroundColor: token('--surface'),
      borderColor: token('--line-strong'),
      padding: [8, 12],
      textStyle: { ...text, color: token('--ink'), fontSize: 13 },
      formatter: (params: { dataIndex: number }[]) => tooltipOf(input.tooltip(params[0]?.dataIndex ?? -1)),
    },
    xAxis: {
      type: 'category',
      data: input.categories,
      axisLine: { lineStyle: { color: token('--line-strong') } },
      axisTick: { show: false },
      axisLabel: text,
    },
    yAxis: {
      type: 'value',
      splitNumber: 3,
      splitLine: { lineStyle: { color: token('--line') } },
      axisLabel: { ...text, formatter: input.axis },
    },
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

/** As an element, not as a string of HTML: names come from people. */
function tooltipOf(rows: readonly (readonly [string, string])[]): HTMLElement {
  const table = document.createElement('div');
  table.className = classes.tooltip ?? '';
  for (const [name, amount] of rows) {
    table.appendChild(document.createElement('span')).textContent = name;
    table.appendChild(document.createElement('b')).textContent = amount;
  }
  return table;
}
