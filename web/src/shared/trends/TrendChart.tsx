import { useTranslation } from 'react-i18next';
import type { Trend } from '@/shared/api/contract';
import { ChartPlace } from '@/shared/charts/DrawingPlace';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { formatAxis, formatMoney } from '@/shared/money/format';
import { usePrivacy } from '@/shared/theme/privacy';
import { barsOf } from './view';
import classes from './Trends.module.css';

interface Props {
  trend: Pick<Trend, 'months'>;
  currency: string;
  /** The month that is not over yet, such as `2026-11`. */
  current: string;
  label: string;
  /** A month was chosen, such as `2026-11`. */
  onPick: (month: string) => void;
}

/** In and out by month: bars, and the same as a table for those who do not see them. */
export function TrendChart({ trend, currency, current, label, onPick }: Props) {
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
          series: [
            { name: names.in, colour: '--c1', values: bars.map((bar) => bar.inPixels) },
            { name: names.out, colour: '--c2', values: bars.map((bar) => bar.outPixels) },
          ],
          axis: (value) => (hidden ? '' : formatAxis(value, currency, language)),
          tooltip: (index) => {
            const bar = bars[index];
            if (bar === undefined) return [];
            return [
              [formatDay(`${bar.month}-01`, language, 'monthYear'), ''],
              [names.in, say(bar.in)],
              [names.out, say(bar.out)],
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
                <td>{`${names.in} ${say(bar.in)}`}</td>
                <td>{`${names.out} ${say(bar.out)}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Which colour is in, which is out. */
export function TrendLegend() {
  const { t } = useTranslation();
  return (
    <span className={classes.legend}>
      <i data-side="in" />
      {t('common:trend.in')}
      <i data-side="out" />
      {t('common:trend.out')}
    </span>
  );
}
