package dev.sallim.planning.period;

import java.util.EnumSet;
import java.util.Set;

/** What proposes the next period of a wallet. */
public enum RuleKind {
    MONTH(EnumSet.noneOf(Field.class), EnumSet.noneOf(Field.class)),
    /** From a day of the month; 29 to 31 fall on the last day of a shorter one. */
    MONTH_FROM_DAY(EnumSet.of(Field.DAY), EnumSet.of(Field.DAY, Field.SHIFT)),
    /** Every so many weeks, counted from a day. */
    WEEKS(EnumSet.of(Field.WEEKS, Field.ANCHOR), EnumSet.of(Field.WEEKS, Field.ANCHOR)),
    /** Twice a month: from a day, 1 to 15, and from the one 15 days later. */
    SEMI_MONTH(EnumSet.noneOf(Field.class), EnumSet.of(Field.DAY, Field.SHIFT)),
    QUARTER(EnumSet.noneOf(Field.class), EnumSet.of(Field.ANCHOR)),
    YEAR(EnumSet.noneOf(Field.class), EnumSet.of(Field.ANCHOR)),
    /** From each salary of a category. */
    PAY_CYCLE(EnumSet.of(Field.CATEGORY), EnumSet.of(Field.CATEGORY, Field.DAY, Field.SHIFT)),
    /** By hand: as long as the last one. */
    CUSTOM(EnumSet.noneOf(Field.class), EnumSet.noneOf(Field.class));

    enum Field {
        DAY("day"),
        WEEKS("weeks"),
        ANCHOR("anchor"),
        SHIFT("shift"),
        CATEGORY("categoryId");

        private final String path;

        Field(String path) {
            this.path = path;
        }

        String path() {
            return path;
        }
    }

    private final Set<Field> needed;
    private final Set<Field> taken;

    RuleKind(Set<Field> needed, Set<Field> taken) {
        this.needed = needed;
        this.taken = taken;
    }

    boolean needs(Field field) {
        return needed.contains(field);
    }

    boolean takes(Field field) {
        return taken.contains(field);
    }
}
