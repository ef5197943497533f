import type { ReactNode } from 'react';
import classes from './Card.module.css';

interface Props {
  title?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  span?: 3 | 4 | 5 | 6 | 7 | 8 | 12;
  flush?: boolean;
}

export function Card({ title, aside, children, span = 12, flush = false }: Props) {
  return (
    <section className={`${classes.card ?? ''} ${flush ? (classes.flush ?? '') : ''}`} data-span={span}>
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
