/** To the left deletes, to the right asks for a category. */
export type Side = 'left' | 'right';

/** So far a finger goes before it is clear where it means to go. */
const SLOP = 10;
/** At the edges of the screen a swipe is the browser's: back, and forth. */
const EDGE = 24;
/** A swipe that goes this far does something when it is let go; less, and it goes back. */
const FAR = 88;

/** Whether a finger that was put down here may swipe. */
export function mayBegin(x: number, width: number): boolean {
  return x > EDGE && x < width - EDGE;
}

/** What a finger means that has gone this far: undecided as yet, along the list, or across it. */
export function meant(dx: number, dy: number): 'nothing' | 'scroll' | 'swipe' {
  if (Math.hypot(dx, dy) < SLOP) return 'nothing';
  return Math.abs(dx) > 1.5 * Math.abs(dy) ? 'swipe' : 'scroll';
}

export const sideOf = (dx: number): Side => (dx < 0 ? 'left' : 'right');

/** How far the row follows: where there is nothing to do, hardly. */
export function follows(dx: number, allowed: boolean): number {
  return allowed ? dx : Math.trunc(dx / 6);
}

export function isArmed(dx: number, allowed: boolean): boolean {
  return allowed && Math.abs(dx) >= FAR;
}
