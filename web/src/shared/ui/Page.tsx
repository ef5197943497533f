import type { ReactNode } from 'react';
import { useEffect } from 'react';
import classes from './Page.module.css';

interface Props {
  title: string;
  /** Before the title, for the eye. */
  mark?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

export function Page({ title, mark, actions, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Sallim`;
  }, [title]);
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <h1>
          {mark}
          {title}
        </h1>
        {actions}
      </header>
      {children}
    </div>
  );
}
