import { Button } from '@mantine/core';
import i18next from 'i18next';
import { type NotificationData, notifications, notificationsStore } from '@mantine/notifications';
import classes from './toast.module.css';

const common = () => ({
  withBorder: true,
  closeButtonProps: { 'aria-label': i18next.t('common:action.close') },
});

/** What has just happened is said now, not after what was said before: the oldest that would go by itself makes room. */
function show(toast: NotificationData): void {
  const { notifications: shown, limit } = notificationsStore.getState();
  const oldest = shown.find(({ autoClose }) => autoClose !== false)?.id;
  if (shown.length >= limit && oldest !== undefined) notifications.hide(oldest);
  notifications.show(toast);
}

export function say(message: string): void {
  show({ message, ...common(), autoClose: 6000 });
}

export function sayWrong(message: string): void {
  show({ message, ...common(), color: 'red', autoClose: 10_000, role: 'alert' });
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
let count = 0;

/** Takes back what was done last in this tab, once; says so where there is nothing. */
export function undoLatest(otherwise: () => void): void {
  const step = latest;
  latest = null;
  (step?.undo ?? otherwise)();
}

/** A toast with a way back; it stays long enough to be read and reached. */
export function sayUndoable(message: string, undoLabel: string, undo: () => void): void {
  count += 1;
  const id = `undo-${count}`;
  const takeBack = () => {
    if (latest === step) latest = null;
    notifications.hide(id);
    undo();
  };
  const step = { undo: takeBack };
  latest = step;
  show({
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
