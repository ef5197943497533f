import { describe, expect, it } from 'vitest';
import type { CardPlace } from '@/shared/api/contract';
import { across, letGo, sent, shownIn, stepped, toggled } from './arrangement';

const cards: CardPlace[] = [
  { card: 'NET_WORTH', column: 'LEFT', shown: true },
  { card: 'MONTH', column: 'RIGHT', shown: true },
  { card: 'CATEGORIES', column: 'LEFT', shown: false },
  { card: 'MONTHS', column: 'RIGHT', shown: true },
  { card: 'ACCOUNTS', column: 'LEFT', shown: true },
];
const names = (places: readonly CardPlace[] | null) => places?.map((place) => place.card);

describe('the arrangement of the cards', () => {
  it('shows the columns of a desk, and one column on a phone', () => {
    expect(names(shownIn(cards, 'LEFT'))).toEqual(['NET_WORTH', 'ACCOUNTS']);
    expect(names(shownIn(cards, null))).toEqual(['NET_WORTH', 'MONTH', 'MONTHS', 'ACCOUNTS']);
  });

  it('steps within the column on a desk, and through all on a phone', () => {
    expect(names(shownIn(stepped(cards, 'ACCOUNTS', -1, false) ?? [], 'LEFT'))).toEqual([
      'ACCOUNTS',
      'NET_WORTH',
    ]);
    expect(names(shownIn(stepped(cards, 'ACCOUNTS', -1, true) ?? [], null))).toEqual([
      'NET_WORTH',
      'MONTH',
      'ACCOUNTS',
      'MONTHS',
    ]);
    expect(names(shownIn(stepped(cards, 'NET_WORTH', 1, true) ?? [], null))).toEqual([
      'MONTH',
      'NET_WORTH',
      'MONTHS',
      'ACCOUNTS',
    ]);
  });

  it('has nowhere to go beyond the first and the last', () => {
    expect(stepped(cards, 'NET_WORTH', -1, false)).toBeNull();
    expect(stepped(cards, 'ACCOUNTS', 1, false)).toBeNull();
    expect(stepped(cards, 'MONTHS', 1, false)).toBeNull();
  });

  it('goes across at the same height', () => {
    const moved = across(cards, 'NET_WORTH');
    expect(names(shownIn(moved, 'RIGHT'))).toEqual(['NET_WORTH', 'MONTH', 'MONTHS']);
    expect(names(shownIn(moved, 'LEFT'))).toEqual(['ACCOUNTS']);
  });

  it('is let go before a card or behind the last, and is where it was when let go on itself', () => {
    expect(names(shownIn(sent(cards, 'NET_WORTH', 'RIGHT', 'MONTHS'), 'RIGHT'))).toEqual([
      'MONTH',
      'NET_WORTH',
      'MONTHS',
    ]);
    expect(names(shownIn(sent(cards, 'MONTH', 'LEFT', null), 'LEFT'))).toEqual([
      'NET_WORTH',
      'ACCOUNTS',
      'MONTH',
    ]);
    expect(sent(cards, 'MONTH', 'LEFT', 'MONTH')).toEqual(cards);
  });

  it('is let go on the half of another card, or where a column is empty', () => {
    const on = (id: string, part: 'before' | 'after', oneColumn = false) =>
      letGo(cards, 'NET_WORTH', { id, part }, oneColumn);
    expect(names(shownIn(on('MONTH', 'after') ?? [], 'RIGHT'))).toEqual(['MONTH', 'NET_WORTH', 'MONTHS']);
    expect(names(shownIn(on('MONTHS', 'after') ?? [], 'RIGHT'))).toEqual(['MONTH', 'MONTHS', 'NET_WORTH']);
    expect(names(shownIn(on('RIGHT', 'after') ?? [], 'RIGHT'))).toEqual(['MONTH', 'MONTHS', 'NET_WORTH']);
    expect(names(shownIn(on('MONTH', 'after', true) ?? [], 'LEFT'))).toEqual(['NET_WORTH', 'ACCOUNTS']);
    expect(names(shownIn(on('MONTH', 'after', true) ?? [], null))?.slice(0, 2)).toEqual([
      'MONTH',
      'NET_WORTH',
    ]);
    expect(on('NET_WORTH', 'after')).toBeNull();
    expect(on('ACCOUNTS', 'before')).toBeNull();
  });

  it('keeps the place of what is put away', () => {
    expect(names(toggled(toggled(cards, 'MONTH'), 'MONTH'))).toEqual(names(cards));
    expect(names(shownIn(toggled(cards, 'CATEGORIES'), 'LEFT'))).toEqual([
      'NET_WORTH',
      'CATEGORIES',
      'ACCOUNTS',
    ]);
  });
});
