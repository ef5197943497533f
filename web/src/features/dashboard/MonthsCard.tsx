import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Dashboard } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { ChartPlace } from '@/shared/charts/DrawingPlace';
import { formatDay, monthRange } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { formatAxis, formatMoney } from '@/shared/money/format';
import { usePrivacy } from '@/shared/theme/privacy';
import { Card } from '@/shared/ui/Card';
import { barsOf } from './view';
import classes from './Dashboard.module.css';

export function MonthsCard({ dashboard, today }: { dashboard: Dashboard; today: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const book = useBook();
  const hidden = usePrivacy();
  const bars = barsOf(dashboard, book.currency);
  const say = (money: (typeof bars)[number]['in']) =>
    hidden ? '•••' : money === null ? t('dashboard:months.unknown') : formatMoney(money, language);
  const names = { in: t('dashboard:month.in'), out: t('dashboard:month.out') };
  return (
    <Card
      place={4}
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
          if (bar !== undefined) void navigate({ to: '/transactions', search: monthRange(bar.month) });
        }}
        bars={{
          categories: bars.map((bar) => formatDay(`${bar.month}-01`, language, 'month')),
          current: bars.findIndex((bar) => bar.month === today.slice(0, 7)),
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
      <div className="visually-hidden">
        <table>
          <caption>{t('dashboard:months.title')}</caption>
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
    </Card>
  );
}
