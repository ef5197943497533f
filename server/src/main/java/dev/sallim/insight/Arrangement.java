package dev.sallim.insight;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The cards of a dashboard in the order of one person, those put away included.
 *
 * @param version 0 where nothing is kept
 */
record Arrangement(List<Place> cards, int version) {
    Arrangement {
        cards = List.copyOf(cards);
    }

    /** The cards, in the order and the columns that they have until somebody arranges them. */
    enum Card {
        /** What may still be spent today. */
        TODAY(Column.LEFT),
        NET_WORTH(Column.LEFT),
        MONTH(Column.RIGHT),
        UPCOMING(Column.RIGHT),
        BUDGET(Column.LEFT),
        CATEGORIES(Column.LEFT),
        MONTHS(Column.RIGHT),
        RECENT(Column.RIGHT),
        ACCOUNTS(Column.LEFT);

        private final Column column;

        Card(Column column) {
            this.column = column;
        }
    }

    /** Where a card stands on a wide screen; on a narrow one there is one column. */
    enum Column {
        /** The narrower one. */
        LEFT,
        RIGHT
    }

    /** @param shown whether it is there at all */
    record Place(Card card, Column column, boolean shown) {}

    /**
     * What somebody kept, and the cards that it does not name: each behind the one that it follows in the ordinary order. So a card of a later
     * release appears in its place, and one that was put away stays away.
     */
    static Arrangement of(List<Place> kept, int version) {
        List<Place> all = new ArrayList<>(kept);
        Set<Card> named = EnumSet.noneOf(Card.class);
        kept.forEach(place -> named.add(place.card()));
        int before = 0;
        for (Card card : Card.values()) {
            if (named.contains(card)) {
                before = indexOf(card, all) + 1;
            } else {
                all.add(before++, new Place(card, card.column, true));
            }
        }
        return new Arrangement(all, version);
    }

    private static int indexOf(Card card, List<Place> places) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).card() == card) {
                return i;
            }
        }
        throw new IllegalStateException("not there: " + card);
    }
}
