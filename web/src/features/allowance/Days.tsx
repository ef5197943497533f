import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Allowance, AllowancePast } from '@/shared/api/contract';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { Card } from '@/shared/ui/Card';
import { barsOf, type DayBar } from './view';
import classes from './Allowance.module.css';

interface Props {
  allowance: Allowance;
  history: readonly AllowancePast[];
}

/** The cycle day by day: bars for the eye, and each day in a row. */
export function Days({ allowance, history }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const bars = barsOf(allowance, history);
  const past = bars.filter((bar) => bar.spent !== null).toReversed();
  const ahead = bars.filter((bar) => bar.spent === null);
  return (
    <Card title={t('allowance:days.title')}>
      <div className={classes.chart} aria-hidden>
        {bars.map((bar) => (
          <span
            key={bar.date}
            className={classes.day}
            data-today={bar.today || undefined}
            data-ahead={bar.spent === null || undefined}
            title={formatDay(bar.date, language, 'weekday')}
          >
            <i className={classes.beyond} style={{ height: `${bar.beyond}%` }} />
            <i className={classes.within} style={{ height: `${bar.within}%` }} />
            <i className={classes.mark} style={{ bottom: `${bar.mark}%` }} />
          </span>
        ))}
      </div>
      <p className={classes.ends} aria-hidden>
        <span>{formatDay(allowance.from, language, 'short')}</span>
        <span>{formatDay(allowance.until, language, 'short')}</span>
      </p>
      <p className={classes.legend} aria-hidden>
        <i data-kind="within" /> {t('allowance:days.spent')} <i data-kind="beyond" />{' '}
        {t('allowance:days.beyond')} <i data-kind="mark" /> {t('allowance:days.allowance')}
      </p>
      <table className={classes.rows}>
        <thead>
          <tr>
            <th scope="col">{t('allowance:days.day')}</th>
            <th scope="col">{t('allowance:days.allowance')}</th>
            <th scope="col">{t('allowance:days.spent')}</th>
            <th scope="col">{t('allowance:days.left')}</th>
          </tr>
        </thead>
        <tbody>
          {past.map((bar) => (
            <Row key={bar.date} bar={bar} />
          ))}
        </tbody>
      </table>
      {ahead.length > 0 && (
        <details className={classes.ahead}>
          <summary>{t('allowance:days.ahead', { count: ahead.length })}</summary>
          <table className={classes.rows}>
            <thead>
              <tr>
                <th scope="col">{t('allowance:days.day')}</th>
                <th scope="col">{t('allowance:days.allowance')}</th>
              </tr>
            </thead>
            <tbody>
              {ahead.map((bar) => (
                <tr key={bar.date}>
                  <th scope="row">{formatDay(bar.date, language, 'weekday')}</th>
                  <td>
                    <Amount value={bar.allowance} tone="balance" />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </Card>
  );
}

function Row({ bar }: { bar: DayBar }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <tr data-today={bar.today || undefined}>
      <th scope="row">
        <Link to="/transactions" search={{ from: bar.date, to: bar.date }}>
          {bar.today ? t('allowance:days.today') : formatDay(bar.date, language, 'weekday')}
        </Link>
      </th>
      <td>
        <Amount value={bar.allowance} tone="balance" />
      </td>
      <td>{bar.spent !== null && <Amount value={bar.spent} />}</td>
      <td>{bar.left !== null && <Amount value={bar.left} tone="balance" />}</td>
    </tr>
  );
}
