import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { CardPlace, DashboardCard } from '@/shared/api/contract';

type Column = CardPlace['column'];

/** Where a card would be let go: at this tile, on its upper or its lower half, or in a column that has none below. */
interface Over {
  readonly column: Column | null;
  readonly tile: DashboardCard | null;
  readonly after: boolean;
}

export interface Drag {
  card: DashboardCard | null;
  over: Over | null;
  /** For the handle: a mouse, a pen and a finger drag alike. */
  begin: (card: DashboardCard, event: PointerEvent) => void;
}

function overAt(x: number, y: number): Over | null {
  const under = document.elementFromPoint(x, y);
  const list = under?.closest<HTMLElement>('[data-column]');
  if (list == null) return null;
  const column = list.dataset.column === 'ALL' ? null : (list.dataset.column as Column);
  const tile = under?.closest<HTMLElement>('[data-tile]');
  if (tile == null) return { column, tile: null, after: true };
  const { top, height } = tile.getBoundingClientRect();
  return { column, tile: tile.dataset.tile as DashboardCard, after: y > top + height / 2 };
}

/** The tile before which it is let go; null behind the last. */
function before({ tile, after }: Over): DashboardCard | null {
  if (tile === null || !after) return tile;
  const element = document.querySelector(`[data-tile="${tile}"]`);
  const next = element?.nextElementSibling;
  return next instanceof HTMLElement ? ((next.dataset.tile as DashboardCard | undefined) ?? null) : null;
}

export function useDrag(
  drop: (card: DashboardCard, column: Column | null, before: DashboardCard | null) => void,
): Drag {
  const [card, setCard] = useState<DashboardCard | null>(null);
  const [over, setOver] = useState<Over | null>(null);
  const dropping = useRef(drop);
  useEffect(() => {
    dropping.current = drop;
  });
  useEffect(() => {
    if (card === null) return;
    const end = () => {
      setCard(null);
      setOver(null);
    };
    const move = (event: globalThis.PointerEvent) => setOver(overAt(event.clientX, event.clientY));
    const up = (event: globalThis.PointerEvent) => {
      const found = overAt(event.clientX, event.clientY);
      if (found !== null && found.tile !== card) {
        const target = before(found);
        if (target !== card) dropping.current(card, found.column, target);
      }
      end();
    };
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') end();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', key);
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', key);
    };
  }, [card]);
  return {
    card,
    over,
    begin: (dragged, event) => {
      if (event.button !== 0) return;
      event.currentTarget.releasePointerCapture(event.pointerId);
      setCard(dragged);
    },
  };
}
