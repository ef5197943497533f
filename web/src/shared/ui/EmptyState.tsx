import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

interface Props {
  title: string;
  text: string;
  icon?: ReactNode;
  actions?: ReactNode;
}

/** An empty place says what it is for and offers the next step. */
export function EmptyState({ title, text, icon, actions }: Props) {
  return (
    <div className={classes.empty}>
      {icon !== undefined && <div className={classes.icon}>{icon}</div>}
      <h3>{title}</h3>
      <p>{text}</p>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
