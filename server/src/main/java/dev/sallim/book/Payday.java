package dev.sallim.book;

import java.time.DayOfWeek;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When pay comes: on a day of the month or on a day of the week, never both.
 *
 * @param dayOfMonth 1 to 31; the last day where a month is shorter
 */
public record Payday(@Nullable Integer dayOfMonth, @Nullable DayOfWeek weekday) {
    public static final int LAST_DAY = 31;

    public Payday {
        if ((dayOfMonth == null) == (weekday == null)) {
            throw new IllegalArgumentException(
                    "a payday is a day of the month or of the week: " + dayOfMonth + ", " + weekday);
        }
        if (dayOfMonth != null && (dayOfMonth < 1 || dayOfMonth > LAST_DAY)) {
            throw new IllegalArgumentException("no day of a month: " + dayOfMonth);
        }
    }

    /** From columns of which at most one is filled. */
    public static Optional<Payday> of(@Nullable Integer dayOfMonth, @Nullable Integer isoWeekday) {
        return dayOfMonth == null && isoWeekday == null
                ? Optional.empty()
                : Optional.of(new Payday(dayOfMonth, isoWeekday == null ? null : DayOfWeek.of(isoWeekday)));
    }
}
