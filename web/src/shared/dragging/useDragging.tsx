import { type PointerEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { partAt, scrollAt, type Spot } from './spot';
import classes from './Dragging.module.css';

/** What is held, and over what. */
interface Held {
  readonly id: string;
  readonly label: string;
  readonly over: Spot | null;
}

interface Options {
  /** Let go on a spot. */
  drop: (moved: string, spot: Spot) => void;
  /** Whether it may be let go there: only how it looks; {@link drop} is told either way. */
  allows?: (moved: string, spot: Spot) => boolean;
}

export interface Dragging {
  readonly dragged: string | null;
  /** Of the thing that one takes hold of. Nothing else moves: the list itself scrolls. */
  handle: (id: string, label: string) => Record<string, unknown>;
  /** Of an element on which things can be let go; `takesIn`: on its middle too. */
  place: (id: string, takesIn?: boolean) => Record<string, unknown>;
  /** What is held, under the pointer: to be drawn somewhere. */
  readonly ghost: ReactNode;
}

/** So far a press may slip before it is a drag. */
const SLIP = 5;

/**
 * Dragging by a handle, with a mouse, a pen or a finger alike. Escape lets go of nothing; near the edge of the screen the page
 * scrolls along. What a drag does, keys and a menu have to do too.
 */
export function useDragging({ drop, allows }: Options): Dragging {
  const [held, setHeld] = useState<Held | null>(null);
  const press = useRef<{ id: string; label: string; x: number; y: number; pointer: number } | null>(null);
  const at = useRef({ x: 0, y: 0 });
  const ghost = useRef<HTMLDivElement>(null);
  const follow = () => {
    if (ghost.current !== null)
      ghost.current.style.transform = `translate(${at.current.x + 14}px, ${at.current.y + 10}px)`;
  };
  const look = () => {
    follow();
    const over = spotAt(at.current.x, at.current.y);
    setHeld((now) =>
      now === null || (now.over?.id === over?.id && now.over?.part === over?.part) ? now : { ...now, over },
    );
  };
  const end = () => {
    press.current = null;
    setHeld(null);
  };
  const scrollAlong = useEffectEvent(() => {
    const by = scrollAt(at.current.y, window.innerHeight);
    if (by === 0) return;
    window.scrollBy(0, by);
    look();
  });
  const id = held?.id;
  useEffect(() => {
    if (id === undefined) return;
    follow();
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      end();
    };
    let frame = 0;
    const scroll = () => {
      scrollAlong();
      frame = requestAnimationFrame(scroll);
    };
    frame = requestAnimationFrame(scroll);
    window.addEventListener('keydown', leave, true);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('keydown', leave, true);
    };
  }, [id]);
  const refused = held?.over != null && allows?.(held.id, held.over) === false;
  return {
    dragged: held?.id ?? null,
    handle: (each, label) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0 || !event.isPrimary) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        press.current = { id: each, label, x: event.clientX, y: event.clientY, pointer: event.pointerId };
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const now = press.current;
        if (now?.pointer !== event.pointerId) return;
        at.current = { x: event.clientX, y: event.clientY };
        if (held !== null) look();
        else if (Math.hypot(event.clientX - now.x, event.clientY - now.y) > SLIP)
          setHeld({ id: now.id, label: now.label, over: null });
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        const moved = press.current !== null && held !== null;
        const spot = moved ? spotAt(event.clientX, event.clientY) : null;
        if (held !== null && spot !== null) drop(held.id, spot);
        end();
      },
      onPointerCancel: end,
      onLostPointerCapture: end,
      // A picture or a link under the pointer is not what is dragged.
      onDragStart: (event: Event) => event.preventDefault(),
      onContextMenu: (event: Event) => {
        if (press.current !== null) event.preventDefault();
      },
    }),
    place: (each, takesIn = false) => ({
      'data-place': each,
      'data-takes-in': takesIn || undefined,
      'data-dragged': held?.id === each || undefined,
      ...(held?.over?.id === each && held.id !== each
        ? { 'data-over': held.over.part, 'data-refused': refused || undefined }
        : {}),
    }),
    ghost:
      held !== null &&
      createPortal(
        <div ref={ghost} className={classes.ghost} data-refused={refused || undefined} aria-hidden>
          {held.label}
        </div>,
        document.body,
      ),
  };
}

function spotAt(x: number, y: number): Spot | null {
  const place = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-place]');
  const id = place?.dataset.place;
  if (place == null || id === undefined) return null;
  const { top, height } = place.getBoundingClientRect();
  return { id, part: partAt(y, top, height, place.dataset.takesIn !== undefined) };
}
