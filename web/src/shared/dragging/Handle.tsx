import { IconGripVertical } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { Dragging } from './useDragging';
import classes from './Dragging.module.css';

/** The keys that move what the handle is of. */
export const STEPS = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'out', ArrowRight: 'in' } as const;
export type Step = (typeof STEPS)[keyof typeof STEPS];

interface Props {
  id: string;
  name: string;
  label: string;
  help: string;
  dragging: Dragging;
  step: (step: Step) => void;
}

/** What one takes hold of to put a row elsewhere, with a pointer or with the arrow keys. */
export function Handle({ id, name, label, help, dragging, step }: Props) {
  const onKey = (event: KeyboardEvent) => {
    const taken = Object.entries(STEPS).find(([key]) => key === event.key)?.[1];
    if (taken === undefined || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    step(taken);
  };
  return (
    <button
      type="button"
      className={classes.handle}
      data-handle={id}
      aria-label={label}
      title={help}
      onKeyDown={onKey}
      {...dragging.handle(id, name)}
    >
      <IconGripVertical size={16} aria-hidden />
    </button>
  );
}
