package dev.sallim.core.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Monday to Friday, without the holidays that somebody listed. */
public record WorkingDays(Set<LocalDate> holidays) {
    /**
     * No day is moved farther than this: where a list calls more days in a row holidays, the day stays. Half months are 13
     * days apart at least, so two of their starts never meet.
     */
    public static final int FARTHEST = 12;

    public WorkingDays {
        holidays = Set.copyOf(holidays);
    }

    /** Monday to Friday, whatever the holidays. */
    public static WorkingDays weekdays() {
        return new WorkingDays(Set.of());
    }

    public boolean isWorkingDay(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !holidays.contains(day);
    }

    /** The day itself where it is a working day or is not to be moved, else the nearest working day on the shift's side. */
    public LocalDate shift(LocalDate day, Shift shift) {
        if (shift == Shift.NONE) {
            return day;
        }
        int step = shift == Shift.BEFORE ? -1 : 1;
        for (int moved = 0; moved <= FARTHEST; moved++) {
            LocalDate candidate = day.plusDays((long) step * moved);
            if (isWorkingDay(candidate)) {
                return candidate;
            }
        }
        return day;
    }
}
