import { type MouseEvent, type PointerEvent, useRef, useState } from 'react';
import { follows, isArmed, mayBegin, meant, type Side, sideOf } from './swipe';

interface Options {
  enabled: boolean;
  /** Whether there is something to do with a row on that side. */
  can: (id: string, side: Side) => boolean;
  act: (id: string, side: Side) => void;
}

/** The row that is being swiped, for what shows from under it. */
export interface Swiping {
  readonly id: string;
  readonly side: Side;
  readonly armed: boolean;
}

interface Press {
  readonly id: string;
  readonly row: HTMLElement;
  readonly x: number;
  readonly y: number;
  readonly pointer: number;
  swipes: boolean;
}

/**
 * Swiping rows with a finger: the list goes on scrolling, the edges of the screen stay the browser's, and whoever moves back before
 * letting go has done nothing. All it does is in the row's own form too.
 */
export function useSwipe({ enabled, can, act }: Options) {
  const [swiping, setSwiping] = useState<Swiping | null>(null);
  const press = useRef<Press | null>(null);
  /** The press that ends a swipe is no press on the row. */
  const swiped = useRef(false);
  const settle = () => {
    const row = press.current?.row;
    if (row !== undefined) {
      delete row.dataset.held;
      row.style.transform = '';
    }
    press.current = null;
    setSwiping(null);
  };
  const down = (event: PointerEvent<HTMLElement>) => {
    swiped.current = false;
    if (!enabled || event.pointerType !== 'touch') return;
    // A second finger means something else.
    if (!event.isPrimary) {
      settle();
      return;
    }
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
    const id = row?.dataset.row;
    if (row === null || id === undefined || !mayBegin(event.clientX, window.innerWidth)) return;
    press.current = {
      id,
      row,
      x: event.clientX,
      y: event.clientY,
      pointer: event.pointerId,
      swipes: false,
    };
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const now = press.current;
    if (now?.pointer !== event.pointerId) return;
    const dx = event.clientX - now.x;
    if (!now.swipes) {
      const means = meant(dx, event.clientY - now.y);
      if (means === 'scroll') press.current = null;
      if (means !== 'swipe') return;
      now.swipes = true;
      now.row.dataset.held = 'true';
      event.currentTarget.setPointerCapture(event.pointerId);
    }
    const side = sideOf(dx);
    const allowed = can(now.id, side);
    now.row.style.transform = `translateX(${follows(dx, allowed)}px)`;
    const armed = isArmed(dx, allowed);
    setSwiping((before) =>
      !allowed
        ? null
        : before?.id === now.id && before.side === side && before.armed === armed
          ? before
          : { id: now.id, side, armed },
    );
  };
  const up = (event: PointerEvent<HTMLElement>) => {
    const now = press.current;
    if (now?.pointer !== event.pointerId) return;
    const dx = event.clientX - now.x;
    const done = now.swipes && isArmed(dx, can(now.id, sideOf(dx)));
    swiped.current = now.swipes;
    settle();
    if (done) act(now.id, sideOf(dx));
  };
  return {
    swiping,
    listeners: {
      onPointerDown: down,
      onPointerMove: move,
      onPointerUp: up,
      onPointerCancel: settle,
      onClickCapture: (event: MouseEvent) => {
        if (!swiped.current) return;
        swiped.current = false;
        event.stopPropagation();
        event.preventDefault();
      },
    },
  };
}
