import type { CardPlace, DashboardCard } from '@/shared/api/contract';
import type { Spot } from '@/shared/dragging/spot';

export type Column = CardPlace['column'];
export const COLUMNS = ['LEFT', 'RIGHT'] as const satisfies readonly Column[];

/** What stands in a column of a wide screen, or in the one of a narrow screen. */
export function shownIn(cards: readonly CardPlace[], column: Column | null): CardPlace[] {
  return cards.filter((place) => place.shown && (column === null || place.column === column));
}

/** Takes a card out and puts it before another one, or behind the last that is shown in the column. */
export function sent(
  cards: readonly CardPlace[],
  card: DashboardCard,
  column: Column | null,
  before: DashboardCard | null,
): CardPlace[] {
  const moved = cards.find((place) => place.card === card);
  if (moved === undefined || before === card) return [...cards];
  const others = cards.filter((place) => place !== moved);
  const last = shownIn(others, column).at(-1);
  const index =
    before === null
      ? last === undefined
        ? others.length
        : others.indexOf(last) + 1
      : others.findIndex((place) => place.card === before);
  return [
    ...others.slice(0, index),
    { ...moved, column: column ?? moved.column, shown: true },
    ...others.slice(index),
  ];
}

/** Lets a card go on another, on its upper or lower half, or on the rest of a column; null where it stands there already. */
export function letGo(
  cards: readonly CardPlace[],
  card: DashboardCard,
  spot: Spot,
  oneColumn: boolean,
): CardPlace[] | null {
  const over = cards.find((place) => place.card === spot.id);
  if (over === undefined)
    return sent(cards, card, COLUMNS.find((column) => column === spot.id) ?? null, null);
  const column = oneColumn ? null : over.column;
  const mates = shownIn(cards, column);
  const at = mates.indexOf(over);
  const [above, below] = spot.part === 'after' ? [over, mates[at + 1]] : [mates[at - 1], over];
  if (above?.card === card || below?.card === card) return null;
  return sent(cards, card, column, below?.card ?? null);
}

/** One step up or down among those of its column, or of all where there is one column; null where there is nowhere to go. */
export function stepped(
  cards: readonly CardPlace[],
  card: DashboardCard,
  by: 1 | -1,
  oneColumn: boolean,
): CardPlace[] | null {
  const moved = cards.find((place) => place.card === card);
  if (moved === undefined) return null;
  const column = oneColumn ? null : moved.column;
  const mates = shownIn(cards, column);
  const at = mates.indexOf(moved);
  if (by === -1) {
    const above = mates[at - 1];
    return above === undefined ? null : sent(cards, card, column, above.card);
  }
  return mates[at + 1] === undefined ? null : sent(cards, card, column, mates[at + 2]?.card ?? null);
}

/** Into the other column, at the height where it was. */
export function across(cards: readonly CardPlace[], card: DashboardCard): CardPlace[] {
  const moved = cards.find((place) => place.card === card);
  if (moved === undefined) return [...cards];
  const other = moved.column === 'LEFT' ? 'RIGHT' : 'LEFT';
  const at = shownIn(cards, moved.column).indexOf(moved);
  return sent(cards, card, other, shownIn(cards, other)[at]?.card ?? null);
}

export function toggled(cards: readonly CardPlace[], card: DashboardCard): CardPlace[] {
  return cards.map((place) => (place.card === card ? { ...place, shown: !place.shown } : place));
}
