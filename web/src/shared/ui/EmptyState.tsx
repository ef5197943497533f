import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

interface Props {
  title: string;
  text: string;
  icon?: ReactNode;
  actions?: ReactNode;
  /** Where it is all that there is, its title is the page's. */
  heading?: 'h1' | 'h3';
}

/** An empty place says what it is for and offers the next step. */
export function EmptyState({ title, text, icon, actions, heading: Heading = 'h3' }: Props) {
  return (
    <div className={classes.empty}>
      {icon !== undefined && <div className={classes.icon}>{icon}</div>}
      <Heading>{title}</Heading>
      <p>{text}</p>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
