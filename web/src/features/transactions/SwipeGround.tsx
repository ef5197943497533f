import { IconCategory, IconTrash } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { Swiping } from './useSwipe';
import classes from './Swipe.module.css';

/** What shows from under a row that is swiped: what will be done, and from when on. */
export function SwipeGround({ t, swiping }: { t: TFunction; swiping: Swiping }) {
  const removes = swiping.side === 'left';
  return (
    <span
      className={classes.ground}
      data-side={swiping.side}
      data-armed={swiping.armed || undefined}
      aria-hidden
    >
      {removes ? <IconTrash size={20} /> : <IconCategory size={20} />}
      {t(removes ? 'common:action.delete' : 'transactions:bulk.category')}
    </span>
  );
}
