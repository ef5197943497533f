import type { ReactNode } from 'react';
import classes from './Card.module.css';

interface Props {
  title?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  span?: 3 | 4 | 5 | 6 | 7 | 8 | 12;
  flush?: boolean;
  /** The order on a phone where cards stand in columns on a desk. */
  place?: 1 | 2 | 3 | 4 | 5 | 6;
}

export function Card({ title, aside, children, span = 12, flush = false, place }: Props) {
  return (
    <section
      className={`${classes.card ?? ''} ${flush ? (classes.flush ?? '') : ''}`}
      data-span={span}
      data-place={place}
    >
      {title !== undefined && (
        <header className={classes.head}>
          <h2>{title}</h2>
          {aside !== undefined && <span className={classes.aside}>{aside}</span>}
        </header>
      )}
      {children}
    </section>
  );
}

export function CardGrid({ children }: { children: ReactNode }) {
  return <div className={classes.grid}>{children}</div>;
}
