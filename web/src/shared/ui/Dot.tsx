import classes from './Dot.module.css';

/** What a category can be coloured with; each follows the theme. */
export const PALETTE = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8'];

/** The colour of a category: a token name of ours, a #rrggbb, or grey where there is none. */
export function cssColour(colour: string | null): string {
  if (colour !== null && PALETTE.includes(colour)) return `var(--${colour})`;
  return colour !== null && /^#[0-9a-f]{6}$/i.test(colour) ? colour : 'var(--c8)';
}

export function Dot({ colour }: { colour: string | null }) {
  return <span aria-hidden className={classes.dot} style={{ background: cssColour(colour) }} />;
}
