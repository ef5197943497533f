package dev.sallim.core.period;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days in a row, the first and the last of them included. */
public record DayRange(LocalDate first, LocalDate last) {
    public DayRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the last day " + last + " is before the first, " + first);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** How many days, one at least. */
    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
    }

    public boolean overlaps(DayRange other) {
        return !other.last.isBefore(first) && !other.first.isAfter(last);
    }
}
