package dev.sallim.planning.recurring;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What is expected as a calendar of RFC 5545: one all-day event for each day of an item, which keeps its name as long as the day is one. */
final class CalendarText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    /** In bytes, without the line's end. */
    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();

    private CalendarText() {}

    static String of(String name, List<OccurrenceView> days, Instant now) {
        CalendarText calendar = new CalendarText();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Sallim//Upcoming//EN");
        calendar.line("X-WR-CALNAME:" + escaped(name));
        days.forEach(day -> calendar.event(day, now));
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(OccurrenceView day, Instant now) {
        LocalDate date = day.date();
        line("BEGIN:VEVENT");
        line("UID:" + day.recurringId() + "-" + day.ruleDate() + "@sallim");
        line("DTSTAMP:" + MOMENT.format(now));
        line("DTSTART;VALUE=DATE:" + DAY.format(date));
        line("DTEND;VALUE=DATE:" + DAY.format(date.plusDays(1)));
        line("SUMMARY:" + escaped(day.name()));
        if (day.amount() != null) {
            line("DESCRIPTION:" + escaped(day.amount().toString()));
        }
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** Folded, never within a character. */
    private void line(String line) {
        int bytes = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            String one = Character.toString(character);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(one);
            bytes += size;
            i += one.length();
        }
        text.append("\r\n");
    }
}
