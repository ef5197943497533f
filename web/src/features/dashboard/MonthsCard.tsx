import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dashboard } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { ChartPlace } from '@/shared/charts/DrawingPlace';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { formatAxis, formatMoney } from '@/shared/money/format';
import { usePrivacy } from '@/shared/theme/privacy';
import { Card } from '@/shared/ui/Card';
import { ExplainContext } from './explain';
import { Opens } from './Opens';
import { barsOf } from './view';
import classes from './Dashboard.module.css';

export function MonthsCard({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const explain = useContext(ExplainContext);
  const book = useBook();
  const hidden = usePrivacy();
  const bars = barsOf(dashboard, book.currency);
  const say = (money: (typeof bars)[number]['in']) =>
    hidden ? '•••' : money === null ? t('dashboard:months.unknown') : formatMoney(money, language);
  const names = { in: t('dashboard:month.in'), out: t('dashboard:month.out') };
  return (
    <Card
      title={t('dashboard:months.title')}
      aside={
        <span className={classes.legend}>
          <i data-side="in" />
          {names.in}
          <i data-side="out" />
          {names.out}
        </span>
      }
    >
      <ChartPlace
        label={t('dashboard:months.label')}
        height={216}
        onPick={(index) => {
          const bar = bars[index];
          if (bar !== undefined) explain({ figure: 'LEFT', month: bar.month });
        }}
        bars={{
          categories: bars.map((bar) => formatDay(`${bar.month}-01`, language, 'month')),
          current: bars.findIndex((bar) => bar.month === dashboard.date.slice(0, 7)),
          series: [
            { name: names.in, colour: '--c1', values: bars.map((bar) => bar.inPixels) },
            { name: names.out, colour: '--c2', values: bars.map((bar) => bar.outPixels) },
          ],
          axis: (value) => (hidden ? '' : formatAxis(value, book.currency, language)),
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
      {/* What a pointer picks from the bars, the keyboard picks here: the table is seen while one is in it. */}
      <div className={classes.months}>
        <table>
          <caption>{t('dashboard:months.title')}</caption>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.month}>
                <th scope="row">
                  <Opens of={{ figure: 'LEFT', month: bar.month }}>
                    {formatDay(`${bar.month}-01`, language, 'monthYear')}
                  </Opens>
                </th>
                <td>{`${names.in} ${say(bar.in)}`}</td>
                <td>{`${names.out} ${say(bar.out)}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
