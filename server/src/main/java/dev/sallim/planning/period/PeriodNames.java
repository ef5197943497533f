package dev.sallim.planning.period;

import dev.sallim.core.period.DayRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a period is called where nobody has named it: the month or year that it is, else its days. */
final class PeriodNames {
    private static final int MONTHS = 12;

    private PeriodNames() {}

    static String of(DayRange days, Locale locale) {
        boolean korean = locale.getLanguage().equals(Locale.KOREAN.getLanguage());
        LocalDate first = days.first();
        if (first.getDayOfMonth() == 1
                && days.last().equals(YearMonth.from(days.last()).atEndOfMonth())) {
            int months = (int) java.time.temporal.ChronoUnit.MONTHS.between(
                    first, days.last().plusDays(1));
            if (months == 1) {
                return first.format(DateTimeFormatter.ofPattern(korean ? "uuuu년 M월" : "MMMM uuuu", locale));
            }
            if (months == MONTHS && first.getMonthValue() == 1) {
                return first.format(DateTimeFormatter.ofPattern(korean ? "uuuu년" : "uuuu", locale));
            }
        }
        String pattern = korean ? "uuuu. M. d." : "d MMM uuuu";
        DateTimeFormatter full = DateTimeFormatter.ofPattern(pattern, locale);
        boolean sameYear = first.getYear() == days.last().getYear();
        return korean
                ? first.format(full)
                        + " ~ "
                        + days.last().format(sameYear ? DateTimeFormatter.ofPattern("M. d.", locale) : full)
                : first.format(sameYear ? DateTimeFormatter.ofPattern("d MMM", locale) : full)
                        + " – "
                        + days.last().format(full);
    }
}
