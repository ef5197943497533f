import type { ReactNode } from 'react';
import { useEffect } from 'react';
import classes from './Page.module.css';

interface Props {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}

export function Page({ title, actions, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Sallim`;
  }, [title]);
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <h1>{title}</h1>
        {actions}
      </header>
      {children}
    </div>
  );
}
