import { useTranslation } from 'react-i18next';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import type { Bar } from './view';
import classes from './Goals.module.css';

/** What the last periods brought, as small bars; whoever does not see them reads the days and the amounts. */
export function Contributions({ bars }: { bars: readonly Bar[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <figure className={classes.history}>
      <figcaption>{t('goals:brought')}</figcaption>
      <ol>
        {bars.map(({ from, to, amount, height, back, now }) => (
          <li key={from} data-now={now || undefined} data-back={back || undefined}>
            <span className={classes.column} aria-hidden>
              <i style={{ height: `${height}%` }} />
            </span>
            <span aria-hidden>{now ? t('goals:now') : formatDay(to, language, 'month')}</span>
            <span className={classes.read}>
              {now
                ? t('goals:thisPeriod')
                : `${formatDay(from, language, 'short')} – ${formatDay(to, language, 'short')}`}{' '}
              <Amount value={amount} />
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
