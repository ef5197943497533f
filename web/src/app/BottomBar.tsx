import { Link, useRouterState } from '@tanstack/react-router';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ROOMS } from './rooms';
import { UnreadCount } from './UnreadCount';
import classes from './BottomBar.module.css';

const SHOWN = 3;

/** The phone's rail: the first rooms and, in the reach of a thumb, the one thing done most. The others are behind "more". */
export function BottomBar({ add, unread }: { add: () => void; unread: number }) {
  const { t } = useTranslation();
  const sheet = useId();
  const place = useRouterState({ select: (state) => state.location.pathname });
  const rest = ROOMS.slice(SHOWN);
  const inRest = rest.some((room) => place.startsWith(room.to));
  const link = (room: (typeof ROOMS)[number]) => (
    <Link
      key={room.to}
      to={room.to}
      activeProps={{ className: classes.on, 'aria-current': 'page' }}
      activeOptions={{ includeSearch: false }}
      {...(room.to === '/alerts' && unread > 0 ? { 'aria-label': t('frame:unread', { count: unread }) } : {})}
    >
      <room.icon size={21} stroke={1.7} aria-hidden />
      <span>{t(room.label)}</span>
      {room.to === '/alerts' && <UnreadCount count={unread} />}
    </Link>
  );
  return (
    <nav className={classes.bar} aria-label={t('frame:rooms')}>
      {ROOMS.slice(0, 2).map(link)}
      <button type="button" className={classes.add} onClick={add} aria-label={t('frame:add')}>
        <IconPlus size={26} stroke={2.2} aria-hidden />
      </button>
      {ROOMS.slice(2, SHOWN).map(link)}
      <button
        type="button"
        className={classes.more}
        data-on={inRest || undefined}
        data-news={unread > 0 || undefined}
        aria-label={unread > 0 ? t('frame:moreUnread', { count: unread }) : undefined}
        popoverTarget={sheet}
      >
        <IconDots size={21} stroke={1.7} aria-hidden />
        <span>{t('frame:more')}</span>
      </button>
      {/* The browser's own popover: nothing of a library for the one menu that every phone loads first. */}
      <div
        id={sheet}
        popover="auto"
        className={classes.sheet}
        onClick={(event) => event.currentTarget.hidePopover()}
        role="presentation"
      >
        {rest.map(link)}
      </div>
    </nav>
  );
}
