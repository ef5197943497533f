import { Link } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PHONE_ROOMS } from './rooms';
import classes from './BottomBar.module.css';

/** The phone's rail: four rooms and, in the reach of a thumb, the one thing done most. */
export function BottomBar({ add }: { add: () => void }) {
  const { t } = useTranslation();
  const rooms = PHONE_ROOMS.slice(0, 4);
  const half = Math.ceil(rooms.length / 2);
  const link = (room: (typeof rooms)[number]) => (
    <Link
      key={room.to}
      to={room.to}
      activeProps={{ className: classes.on, 'aria-current': 'page' }}
      activeOptions={{ includeSearch: false }}
    >
      <room.icon size={21} stroke={1.7} aria-hidden />
      <span>{t(room.label)}</span>
    </Link>
  );
  return (
    <nav className={classes.bar} aria-label={t('frame:rooms')}>
      {rooms.slice(0, half).map(link)}
      <button type="button" className={classes.add} onClick={add} aria-label={t('frame:add')}>
        <IconPlus size={26} stroke={2.2} aria-hidden />
      </button>
      {rooms.slice(half).map(link)}
    </nav>
  );
}
