import classes from './UnreadCount.module.css';

const MOST = 99;

/** For the eye: what it stands in says the number in words. */
export function UnreadCount({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <b className={classes.count} aria-hidden>
      {count > MOST ? `${MOST}+` : count}
    </b>
  );
}
