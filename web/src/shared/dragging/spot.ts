/** Where something is let go: on a place, or on its upper or lower edge. */
export type Part = 'before' | 'into' | 'after';

export interface Spot {
  readonly id: string;
  readonly part: Part;
}

/** How much of a place that takes things in is its edge, above and below. */
const EDGE = 0.28;

/** Which part of a place a height is in. One that takes nothing in is cut in halves. */
export function partAt(y: number, top: number, height: number, takesIn: boolean): Part {
  const at = (y - top) / Math.max(height, 1);
  if (!takesIn) return at > 0.5 ? 'after' : 'before';
  if (at < EDGE) return 'before';
  return at > 1 - EDGE ? 'after' : 'into';
}

/** How far the page is to be scrolled under something that is held at a height: faster the nearer to the edge. */
export function scrollAt(y: number, height: number): number {
  const edge = 72;
  if (y < edge) return -Math.ceil((edge - Math.max(y, 0)) / 5);
  if (y > height - edge) return Math.ceil((Math.min(y, height) - height + edge) / 5);
  return 0;
}
