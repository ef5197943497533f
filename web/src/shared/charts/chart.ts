import { useComputedColorScheme } from '@mantine/core';
import { GridComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import classes from './chart.module.css';

echarts.use([GridComponent, TooltipComponent, SVGRenderer]);

/** Keeps a chart in its place: drawn anew with its data and its colours, as wide as the place, each click told by its category. */
export function useChart(
  option: () => echarts.EChartsCoreOption,
  input: unknown,
  onPick: (index: number) => void,
): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<echarts.ECharts>(null);
  const scheme = useComputedColorScheme('light');
  const pick = useEffectEvent(onPick);
  const current = useEffectEvent(option);

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
    chart.current?.setOption(current(), { notMerge: true });
  }, [input, scheme]);

  return place;
}

/** What all charts share, in the tokens of the page. */
export interface Look {
  readonly token: (name: string) => string;
  readonly text: Record<string, unknown>;
}

export function look(): Look {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return { token, text: { color: token('--ink-3'), fontFamily: token('--font'), fontSize: 11.5 } };
}

/** Rows of name and amount; the first is the heading. */
export type TooltipRows = readonly (readonly [string, string])[];

export function frameOf(
  { token, text }: Look,
  axis: (value: number) => string,
  tooltip: (index: number) => TooltipRows,
): echarts.EChartsCoreOption {
  return {
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    animationDuration: 350,
    grid: { left: 0, right: 0, top: 12, bottom: 0, containLabel: true },
    tooltip: {
      trigger: 'axis',
      backgroundColor: token('--surface'),
      borderColor: token('--line-strong'),
      padding: [8, 12],
      textStyle: { ...text, color: token('--ink'), fontSize: 13 },
      formatter: (params: { dataIndex: number }[]) => tooltipOf(tooltip(params[0]?.dataIndex ?? -1)),
    },
    yAxis: {
      type: 'value',
      splitNumber: 3,
      splitLine: { lineStyle: { color: token('--line') } },
      axisLabel: { ...text, formatter: axis },
    },
  };
}

/** As an element, not as a string of HTML: names come from people. */
function tooltipOf(rows: TooltipRows): HTMLElement {
  const table = document.createElement('div');
  table.className = classes.tooltip ?? '';
  for (const [name, amount] of rows) {
    table.appendChild(document.createElement('span')).textContent = name;
    table.appendChild(document.createElement('b')).textContent = amount;
  }
  return table;
}
