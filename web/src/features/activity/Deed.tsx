import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activity } from '@/shared/api/contract';
import { session } from '@/shared/api/session';
import { useBook } from '@/shared/book/BookContext';
import { formatMoment, formatTime } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { aimOf, deedOf, placeOf } from './view';
import classes from './Activity.module.css';

/** One thing that was done, as a sentence: what, to which, by whom and when; and what became of it. */
export function Deed({ activity, children }: { activity: Activity; children: ReactNode }) {
  const { t } = useTranslation();
  const book = useBook();
  const language = useLanguage();
  const state = session.state();
  const own = state.kind === 'SIGNED_IN' && state.user.id === activity.actor.id;
  const { kind, count } = aimOf(activity);
  const name = activity.subject?.name ?? null;
  const place = placeOf(activity);
  const { undoneBy } = activity;
  const time = formatTime(activity.at, book.zone, language);
  return (
    <li data-undone={undoneBy !== null || undefined}>
      <time dateTime={activity.at}>{time}</time>
      <div className={classes.what}>
        <span>
          {t(`activity:did.${deedOf(activity)}`, {
            what: count === 1 ? t(`activity:one.${kind}`) : t(`activity:many.${kind}`, { count }),
          })}
        </span>
        {name !== null && (place === null ? <strong>{name}</strong> : <Link {...place}>{name}</Link>)}
        <small>
          <span className={classes.phoneTime}>{`${time} · `}</span>
          {own ? t('activity:you') : (activity.actor.name ?? t('activity:gone'))}
          {undoneBy !== null &&
            ` · ${t('activity:undone', { moment: formatMoment(undoneBy.at, book.zone, language) })}`}
        </small>
      </div>
      {children}
    </li>
  );
}
