import drawings from './icons.svg';
import classes from './CategoryMark.module.css';

/** What a category can be coloured with; each follows the theme. */
export const PALETTE = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8'];

/** The colour of a category: a token name of ours, a #rrggbb, or grey where there is none. */
export function cssColour(colour: string | null): string {
  if (colour !== null && PALETTE.includes(colour)) return `var(--${colour})`;
  return colour !== null && /^#[0-9a-f]{6}$/i.test(colour) ? colour : 'var(--c8)';
}

interface Props {
  colour: string | null | undefined;
  icon: string | null | undefined;
}

/** A category at a glance: its picture in its colour, or a dot where it has none. The name stands beside it. */
export function CategoryMark({ colour = null, icon }: Props) {
  return (
    <span className={classes.mark} aria-hidden>
      {icon == null ? (
        <i style={{ background: cssColour(colour) }} />
      ) : (
        <svg style={{ color: cssColour(colour) }}>
          <use href={`${drawings}#${icon}`} />
        </svg>
      )}
    </span>
  );
}
