package dev.sallim.core.period;

import java.time.LocalDate;

/** A cut of all days into ranges that adjoin: each day is in exactly one of them. {@link PeriodRules} makes them. */
@FunctionalInterface
public interface PeriodRule {
    DayRange containing(LocalDate day);

    /** The range after {@code range}, where that is one of this rule's. */
    default DayRange after(DayRange range) {
        return containing(range.last().plusDays(1));
    }

    /** The range before {@code range}, where that is one of this rule's. */
    default DayRange before(DayRange range) {
        return containing(range.first().minusDays(1));
    }
}
