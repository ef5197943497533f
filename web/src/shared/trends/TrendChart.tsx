import { useTranslation } from 'react-i18next';
import type { Trend } from '@/shared/api/contract';
import { ChartPlace } from '@/shared/charts/DrawingPlace';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { formatAxis, formatMoney } from '@/shared/money/format';
import { usePrivacy } from '@/shared/theme/privacy';
import { barsOf, type Side, SIDES } from './view';
import classes from './Trends.module.css';

const COLOURS = { in: '--c1', out: '--c2' } as const satisfies Readonly<Record<Side, string>>;

interface Props {
  trend: Pick<Trend, 'months'>;
  currency: string;
  /** The month that is not over yet, such as `2026-11`. */
  current: string;
  label: string;
  /** What is drawn: of an expense category, what went out. */
  sides?: readonly Side[];
  /** A month was chosen, such as `2026-11`. */
  onPick: (month: string) => void;
}

/** In and out by month: bars, and the same as a table for those who do not see them. */
export function TrendChart({ trend, currency, current, label, sides = SIDES, onPick }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const hidden = usePrivacy();
  const bars = barsOf(trend, currency);
  const say = (money: (typeof bars)[number]['in']) =>
    hidden ? '•••' : money === null ? t('common:trend.unknown') : formatMoney(money, language);
  const names = { in: t('common:trend.in'), out: t('common:trend.out') };
  return (
    <>
      <ChartPlace
        label={label}
        height={216}
        onPick={(index) => {
          const bar = bars[index];
          if (bar !== undefined) onPick(bar.month);
        }}
        bars={{
          categories: bars.map((bar) => formatDay(`${bar.month}-01`, language, 'month')),
          current: bars.findIndex((bar) => bar.month === current),
          series: sides.map((side) => ({
            name: names[side],
            colour: COLOURS[side],
            values: bars.map((bar) => bar[`${side}Pixels`]),
          })),
          axis: (value) => (hidden ? '' : formatAxis(value, currency, language)),
          tooltip: (index) => {
            const bar = bars[index];
            if (bar === undefined) return [];
            return [
              [formatDay(`${bar.month}-01`, language, 'monthYear'), ''],
              ...sides.map((side): [string, string] => [names[side], say(bar[side])]),
            ];
          },
        }}
      />
      <div className="visually-hidden">
        <table>
          <caption>{label}</caption>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.month}>
                <th scope="row">{formatDay(`${bar.month}-01`, language, 'monthYear')}</th>
                {sides.map((side) => (
                  <td key={side}>{`${names[side]} ${say(bar[side])}`}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Which colour is in, which is out. */
export function TrendLegend({ sides = SIDES }: { sides?: readonly Side[] }) {
  const { t } = useTranslation();
  return (
    <span className={classes.legend}>
      {sides.map((side) => (
        <span key={side}>
          <i data-side={side} />
          {t(`common:trend.${side}`)}
        </span>
      ))}
    </span>
  );
}
