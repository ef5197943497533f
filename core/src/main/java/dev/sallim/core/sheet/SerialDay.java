package dev.sallim.core.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Days and times that a workbook stores as numbers: days since 1900 (or 1904), and the part of the day that has gone by. */
final class SerialDay {

    /** 31 December 9999. */
    private static final BigDecimal LAST = new BigDecimal(2_958_466);

    private static final BigDecimal SECONDS = new BigDecimal(86_400);
    /** Day 60 is a 29 February 1900 that never was; who counts days counts from here after it. */
    private static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);
    private static final int DAY_THAT_NEVER_WAS = 60;

    private SerialDay() {}

    /** {@code 2026-03-01}, {@code 2026-03-01 09:30:00} or {@code 09:30:00}; none where the number is no day. */
    static @Nullable String text(String stored, CellFormats.Kind kind, boolean since1904) {
        BigDecimal number = NumberText.read(stored);
        if (number == null || number.signum() < 0 || number.compareTo(LAST) >= 0) {
            return null;
        }
        int days = number.intValue();
        int seconds = number.subtract(new BigDecimal(days))
                .multiply(SECONDS)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        if (seconds == 86_400) {
            days++;
            seconds = 0;
        }
        String time = LocalTime.ofSecondOfDay(seconds).toString();
        String full = time.length() == 5 ? time + ":00" : time;
        if (kind == CellFormats.Kind.TIME) {
            return full;
        }
        LocalDate day = since1904
                ? SINCE_1904.plusDays(days)
                : SINCE_1900.plusDays(days < DAY_THAT_NEVER_WAS ? days + 1L : days);
        return seconds == 0 ? day.toString() : day + " " + full;
    }
}
