import { Button } from '@mantine/core';
import i18next from 'i18next';
import { notifications } from '@mantine/notifications';
import classes from './toast.module.css';

const common = () => ({
  withBorder: true,
  closeButtonProps: { 'aria-label': i18next.t('common:action.close') },
});

export function say(message: string): void {
  notifications.show({ message, ...common(), autoClose: 4000 });
}

export function sayWrong(message: string): void {
  notifications.show({ message, ...common(), color: 'red', autoClose: 10_000, role: 'alert' });
}

/** Something that is there to be taken, whenever it suits. */
export function sayOffer(message: string, label: string, take: () => void): void {
  notifications.show({
    id: message,
    ...common(),
    autoClose: false,
    message: (
      <span className={classes.row}>
        <span>{message}</span>
        <Button size="compact-sm" variant="subtle" onClick={take}>
          {label}
        </Button>
      </span>
    ),
  });
}

let latest: { undo: () => void } | null = null;

/** Takes back what was done last in this tab, once; says so where there is nothing. */
export function undoLatest(otherwise: () => void): void {
  const step = latest;
  latest = null;
  (step?.undo ?? otherwise)();
}

/** A toast with a way back; it stays long enough to be read and reached. */
export function sayUndoable(message: string, undoLabel: string, undo: () => void): void {
  const id = `undo-${Date.now()}`;
  const takeBack = () => {
    if (latest === step) latest = null;
    notifications.hide(id);
    undo();
  };
  const step = { undo: takeBack };
  latest = step;
  notifications.show({
    id,
    ...common(),
    autoClose: 10_000,
    message: (
      <span className={classes.row}>
        <span>{message}</span>
        <Button size="compact-sm" variant="subtle" onClick={takeBack}>
          {undoLabel}
        </Button>
      </span>
    ),
  });
}
