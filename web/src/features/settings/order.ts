import type { Step } from '@/shared/dragging/Handle';
import type { Spot } from '@/shared/dragging/spot';

/** The ids in the order that a step makes; null where there is nowhere to go. */
export function stepped(ids: readonly string[], moved: string, step: Step): string[] | null {
  const by = step === 'up' ? -1 : step === 'down' ? 1 : 0;
  const at = ids.indexOf(moved);
  const mate = ids[at + by];
  if (by === 0 || at < 0 || mate === undefined) return null;
  return ids.with(at, mate).with(at + by, moved);
}

/** The ids in the order that letting go on another's upper or lower half makes; null where that changes nothing. */
export function letGo(ids: readonly string[], moved: string, spot: Spot): string[] | null {
  const others = ids.filter((id) => id !== moved);
  const at = others.indexOf(spot.id);
  if (at < 0 || others.length === ids.length) return null;
  const index = spot.part === 'after' ? at + 1 : at;
  const next = [...others.slice(0, index), moved, ...others.slice(index)];
  return next.join() === ids.join() ? null : next;
}
