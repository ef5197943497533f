package dev.sallim.core.recurrence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/**
 * A recurrence rule of RFC 5545 (section 3.3.10) that gives days, such as {@code FREQ=MONTHLY;BYMONTHDAY=25}. Equal texts in the canonical
 * form are equal rules. The first day that anything can come on is no part of the rule; a day that the rule does not name is none of its
 * days, even where it is the first.
 *
 * @param text in the canonical order of parts
 */
public record Recurrence(String text) {
    /** Nothing is planned after this day. */
    public static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

    /** Of {@code INTERVAL}. */
    public static final int MAX_INTERVAL = 1000;

    /** Of {@code COUNT}. */
    public static final int MAX_COUNT = 10_000;

    public Recurrence {
        parsed(text);
    }

    /** @throws IllegalArgumentException where it is none; for text of the program's own */
    public static Recurrence parse(String text) {
        return switch (read(text)) {
            case RecurrenceText.Read(Recurrence rule) -> rule;
            case RecurrenceText.Refused(RecurrenceText.Reason reason) ->
                throw new IllegalArgumentException(reason + ": " + text);
        };
    }

    public static RecurrenceText read(String text) {
        if (text.length() > RecurrenceText.MAX_LENGTH) {
            return new RecurrenceText.Refused(RecurrenceText.Reason.TOO_LONG);
        }
        try {
            RecurrenceRule rule = new RecurrenceRule(text.strip().toUpperCase(Locale.ROOT), RfcMode.RFC5545_STRICT);
            RecurrenceText.Reason refused = refusal(rule);
            return refused == null
                    ? new RecurrenceText.Read(new Recurrence(rule.toString()))
                    : new RecurrenceText.Refused(refused);
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            return new RecurrenceText.Refused(RecurrenceText.Reason.MALFORMED);
        }
    }

    private static RecurrenceText.@Nullable Reason refusal(RecurrenceRule rule) {
        boolean subDaily = switch (rule.getFreq()) {
            case HOURLY, MINUTELY, SECONDLY -> true;
            default -> false;
        };
        DateTime until = rule.getUntil();
        // Named here and not in a constant: the library's class of parts can only be loaded after its rule.
        if (subDaily
                || hasAny(rule, Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND)
                || (until != null && !until.isAllDay())) {
            return RecurrenceText.Reason.BELOW_A_DAY;
        }
        // Other calendars, RFC 7529.
        if (hasAny(rule, Part.RSCALE, Part.SKIP)) {
            return RecurrenceText.Reason.MALFORMED;
        }
        Integer count = rule.getCount();
        boolean farOut = rule.getInterval() > MAX_INTERVAL || (count != null && count > MAX_COUNT);
        return farOut ? RecurrenceText.Reason.OUT_OF_RANGE : null;
    }

    private static boolean hasAny(RecurrenceRule rule, Part... parts) {
        return Arrays.stream(parts).anyMatch(rule::hasPart);
    }

    /** How many days it gives in all; empty where it goes on, or ends on a day. */
    public Optional<Integer> count() {
        return Optional.ofNullable(parsed(text).getCount());
    }

    /** The same with another number of days in all, which takes the place of a last day. */
    public Recurrence withCount(int count) {
        RecurrenceRule rule = parsed(text);
        rule.setCount(count);
        return new Recurrence(rule.toString());
    }

    /**
     * Its days between two days, both included, where nothing comes before {@code start}: {@code COUNT} and {@code INTERVAL} count from there.
     */
    public List<LocalDate> between(LocalDate start, LocalDate from, LocalDate to) {
        LocalDate last = to.isAfter(LAST_DAY) ? LAST_DAY : to;
        List<LocalDate> days = new ArrayList<>();
        if (start.isAfter(last) || from.isAfter(last)) {
            return days;
        }
        try {
            RecurrenceRuleIterator iterator = parsed(text).iterator(day(start));
            if (from.isAfter(start)) {
                iterator.fastForward(day(from));
            }
            while (iterator.hasNext()) {
                LocalDate day = day(iterator.peekDateTime());
                if (day.isAfter(last)) {
                    break;
                }
                if (!day.isBefore(from)) {
                    days.add(day);
                }
                iterator.nextDateTime();
            }
        } catch (IllegalArgumentException e) {
            // The library has looked for another day a thousand times: the rule gives none, or none that anybody lives
            // to see.
            return days;
        }
        return days;
    }

    /** Its first day on or after a day. */
    public Optional<LocalDate> next(LocalDate start, LocalDate from) {
        // Leap days of one weekday are forty years apart.
        for (int years = 1; years <= 64; years *= 4) {
            List<LocalDate> found = between(start, from, from.plusYears(years));
            if (!found.isEmpty()) {
                return Optional.of(found.getFirst());
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }

    private static RecurrenceRule parsed(String text) {
        try {
            return new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException("not a recurrence rule: " + text, e);
        }
    }

    /** The library's months begin with 0. */
    private static DateTime day(LocalDate day) {
        return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    }

    private static LocalDate day(DateTime day) {
        return LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth());
    }
}
